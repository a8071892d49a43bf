; SPDX-License-Identifier: GPL-3.0-or-later
; What installer and uninstaller share.

!define Fail "!insertmacro Fail"
!macro Fail code sentence
  SetErrorLevel ${code}
  ${IfNot} ${Silent}
    MessageBox MB_ICONSTOP "${sentence}"
  ${EndIf}
  Quit
!macroend

!define RequireRights "!insertmacro RequireRights"
!macro RequireRights
  UserInfo::GetAccountType
  Pop $0
  ${If} $ForAll = 1
  ${AndIf} $0 != "Admin"
    ${Fail} 5 "$(NoRights)"
  ${EndIf}
!macroend

; Where menus and registry entries go.
!define UseWho "!insertmacro UseWho"
!macro UseWho
  ${If} $ForAll = 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; As the person who is logged in: an installer for everybody runs as an administrator, the program must not.
!define Launch "!insertmacro Launch"
!macro Launch arguments
  ${If} $ForAll = 1
    CreateShortCut "$INSTDIR\start.lnk" "${PROGRAM}" "${arguments}"
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\start.lnk"'
  ${Else}
    Exec '"${PROGRAM}" ${arguments}'
  ${EndIf}
!macroend

!macro CallHere function
  !ifdef __UNINSTALL__
    Call un.${function}
  !else
    Call ${function}
  !endif
!macroend
!define CloseProgram "!insertmacro CallHere closeProgram"
!define RemoveListedFiles "!insertmacro CallHere removeListedFiles"

!macro CountIfRunning name
  ${If} ${FileExists} "$INSTDIR\${name}.exe"
    ClearErrors
    FileOpen $1 "$INSTDIR\${name}.exe" a
    ${If} ${Errors}
      IntOp $0 $0 + 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro CommonFunctions un

; $0: how many of our programs run. Windows lets nobody write to the file of a program that does.
Function ${un}countRunning
  Push $1
  StrCpy $0 0
  !insertmacro CountIfRunning vtrack-cloud-sync
  !insertmacro CountIfRunning vtrack-syncctl
  !insertmacro CountIfRunning vtrack-sandbox-drive
  Pop $1
FunctionEnd

; Ends the program of this person, the clean way: runs are stopped, nothing is lost. It can tell only where the data folder
; is the usual one; of any other, the person is asked.
Function ${un}closeProgram
  StrCpy $WasRunning 0
again:
  Call ${un}countRunning
  ${If} $0 = 0
    Return
  ${EndIf}
  StrCpy $WasRunning 1
  DetailPrint "$(Closing)"
  ExecWait '"${PROGRAM}" --quit'
  ExecWait '"${PROGRAM}" --quit --sample'
  ${For} $1 1 40 ; Ten seconds, for a process that has said good-bye.
    Call ${un}countRunning
    ${If} $0 = 0
      Return
    ${EndIf}
    Sleep 250
  ${Next}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
FunctionEnd

; What files.txt names, a path in each line, folders after what is in them and with "\" at their end. Nothing else: a
; person may keep footage beside the program.
Function ${un}removeListedFiles
  Push $0
  Push $1
  Push $2
  ClearErrors
  FileOpen $0 "$INSTDIR\files.txt" r
  ${IfNot} ${Errors}
    ${Do}
      FileRead $0 $1
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${Do} ; without the end of the line
        StrCpy $2 $1 1 -1
        ${If} $2 != "$\r"
        ${AndIf} $2 != "$\n"
          ${ExitDo}
        ${EndIf}
        StrCpy $1 $1 -1
      ${Loop}
      ${If} $2 == "\"
        RMDir "$INSTDIR\$1"
      ${ElseIf} $1 != ""
        Delete "$INSTDIR\$1"
      ${EndIf}
      ClearErrors
    ${Loop}
    FileClose $0
    Delete "$INSTDIR\files.txt"
    Delete "$INSTDIR\start.lnk"
    Delete "${FOR_ALL_MARK}"
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro CommonFunctions ""
!insertmacro CommonFunctions "un."
