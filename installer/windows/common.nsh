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

!macro CallHere function
  !ifdef __UNINSTALL__
    Call un.${function}
  !else
    Call ${function}
  !endif
!macroend
!define RemoveListedFiles "!insertmacro CallHere removeListedFiles"

; LAST: its last character then.
!define WithoutLineEnd "!insertmacro WithoutLineEnd"
!macro WithoutLineEnd line last
  ${Do}
    StrCpy ${last} ${line} 1 -1
    ${If} ${last} != "$\r"
    ${AndIf} ${last} != "$\n"
      ${ExitDo}
    ${EndIf}
    StrCpy ${line} ${line} -1
  ${Loop}
!macroend

!macro CommonFunctions un

; What files.txt names, a path in each line, folders after what is in them and with "\" at their end. Nothing else: a
; person may keep footage beside the program. The list itself stays, for an uninstallation after a failed upgrade.
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
      ${WithoutLineEnd} $1 $2
      ${If} $2 == "\"
        RMDir "$INSTDIR\$1"
      ${ElseIf} $1 != ""
        Delete "$INSTDIR\$1"
      ${EndIf}
      ClearErrors
    ${Loop}
    FileClose $0
    Delete "$INSTDIR\start*.lnk"
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro CommonFunctions ""
!insertmacro CommonFunctions "un."
