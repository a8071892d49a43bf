; SPDX-License-Identifier: GPL-3.0-or-later
; Closing the programs that run, and starting them again with what they were started with.

!define RUNNING "Software\VTrackCloudSync\Running" ; What they note: app/desktop/running_note.h.
!define CLOSED "$PLUGINSDIR\closed.txt"            ; The arguments of each that was closed, a line for each, UTF-16.
!define CloseProgram "!insertmacro CallHere closeProgram"

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

!macro RunningFunctions un

; $0: how many of our programs run. Windows lets nobody write to the file of a program that does.
Function ${un}countRunning
  Push $1
  StrCpy $0 0
  !insertmacro CountIfRunning vtrack-cloud-sync
  !insertmacro CountIfRunning vtrack-syncctl
  !insertmacro CountIfRunning vtrack-sandbox-drive
  Pop $1
FunctionEnd

; Ends the programs of this person, the clean way: runs are stopped, nothing is lost. Those of others, and vtrack-syncctl,
; the person is asked to close.
Function ${un}closeProgram
  InitPluginsDir
  Delete "${CLOSED}"
again:
  Call ${un}countRunning
  ${If} $0 = 0
    Return
  ${EndIf}
  DetailPrint "$(Closing)"
  Call ${un}closeNoted
  ${For} $1 1 40 ; Ten seconds, for a process that has said good-bye.
    Call ${un}countRunning
    ${If} $0 = 0
      Return
    ${EndIf}
    Sleep 250
  ${Next}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" /SD IDCANCEL IDRETRY again
  !ifndef __UNINSTALL__
    StrCpy $0 "--minimized"
    Call launchClosed ; Those that did end.
  !endif
  SetErrorLevel 4
  Quit
FunctionEnd

; They take their notes away when they end: all notes are read first.
Function ${un}closeNoted
  FileOpen $2 "${CLOSED}" a
  FileSeek $2 0 END $4
  StrCpy $3 0
  ${Do}
    EnumRegValue $0 HKCU "${RUNNING}" $3
    ${If} $0 == ""
      ${ExitDo}
    ${EndIf}
    ReadRegStr $1 HKCU "${RUNNING}" $0
    FileWriteUTF16LE $2 "$1$\r$\n"
    IntOp $3 $3 + 1
  ${Loop}
  FileClose $2
  ${If} $3 = 0
    Call ${un}closeUnnoted
    Return
  ${EndIf}
  FileOpen $2 "${CLOSED}" r
  FileSeek $2 $4
  ${Do}
    ClearErrors
    FileReadUTF16LE $2 $1
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    ${WithoutLineEnd} $1 $0
    ExecWait '"${PROGRAM}" --quit $1'
  ${Loop}
  FileClose $2
FunctionEnd

; Up to version 0.2 they note nothing. Whether the real program or the one with the sample Drive runs shows when it ends.
Function ${un}closeUnnoted
  StrCpy $0 0
  !insertmacro CountIfRunning vtrack-cloud-sync
  ${If} $0 = 0
    Return ; It is vtrack-syncctl.
  ${EndIf}
  StrCpy $3 "--sample"
  ExecWait '"${PROGRAM}" --quit --sample'
  Sleep 1000
  StrCpy $0 0
  !insertmacro CountIfRunning vtrack-cloud-sync
  ${If} $0 <> 0
    StrCpy $3 ""
    ExecWait '"${PROGRAM}" --quit'
  ${EndIf}
  FileOpen $2 "${CLOSED}" a
  FileSeek $2 0 END
  FileWriteUTF16LE $2 "$3$\r$\n"
  FileClose $2
FunctionEnd
!macroend
!insertmacro RunningFunctions ""
!insertmacro RunningFunctions "un."

; As the person who is logged in: an installer for everybody runs as an administrator, the program must not.
!define Launch "!insertmacro Launch"
!macro Launch arguments
  ${If} $ForAll = 1
    IntOp $Launched $Launched + 1 ; A shortcut for each: nobody knows when Windows reads it.
    CreateShortCut "$INSTDIR\start$Launched.lnk" "${PROGRAM}" `${arguments}`
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\start$Launched.lnk"'
  ${Else}
    Exec `"${PROGRAM}" ${arguments}`
  ${EndIf}
!macroend

; Starts again what closeProgram closed. $0: what each gets in addition. $1 afterwards: how many they were.
Function launchClosed
  StrCpy $1 0
  ClearErrors
  FileOpen $2 "${CLOSED}" r
  ${If} ${Errors}
    ClearErrors
    Return
  ${EndIf}
  ${Do}
    ClearErrors
    FileReadUTF16LE $2 $3
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    ${WithoutLineEnd} $3 $4
    ${Launch} "$3 $0"
    IntOp $1 $1 + 1
  ${Loop}
  FileClose $2
  ClearErrors
FunctionEnd
