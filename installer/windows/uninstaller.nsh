; SPDX-License-Identifier: GPL-3.0-or-later
; Taking the program away.

Function un.onInit
  ${GetParameters} $Parameters
  StrCpy $ForAll 0
  ${If} ${FileExists} "${FOR_ALL_MARK}"
    StrCpy $ForAll 1
  ${EndIf}
  ${UseWho}
  ReadRegStr $0 SHCTX "${KEY}" "InstallLocation" ; A folder has many names: this one is on the PATH and in the menu.
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
  UserInfo::GetAccountType
  Pop $0
  ${If} $ForAll = 1
  ${AndIf} $0 != "Admin"
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "$INSTDIR\uninstall.exe" "$Parameters"
      ${IfNot} ${Errors}
        Quit
      ${EndIf}
    ${EndIf}
    ${Fail} 5 "$(NoRights)"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/DELETEDATA" $0
  ${If} ${Errors}
    StrCpy $DeleteData 0
  ${Else}
    StrCpy $DeleteData 1
  ${EndIf}
FunctionEnd

Function un.dataPage
  UserInfo::GetName ; For everybody, it may be an administrator who does not use the program.
  Pop $Account
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 60u "$(DataText)"
  Pop $0
  ${NSD_CreateCheckBox} 0 68u 100% 24u "$(DataDelete)"
  Pop $Control
  nsDialogs::Show
FunctionEnd

Function un.dataPageLeave
  ${NSD_GetState} $Control $DeleteData
FunctionEnd

Section Uninstall
  ${CloseProgram}
  Call un.takeOffPath
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue SHCTX "${RUN}" "${RUN_NAME}"
  ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
  ${If} $ForAll = 0
  ${OrIf} $0 == "" ; Else the rest belongs to a copy of this person's own.
    DeleteRegValue HKCU "${RUN}" "${RUN_NAME}" ; By the program's own settings.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${RUN_NAME}"
    DeleteRegKey HKCU "Software\VTrackCloudSync"
  ${EndIf}
  ${If} $DeleteData = 1
    Call un.deleteData
  ${EndIf}
  ${RemoveListedFiles}
  Delete "$INSTDIR\files.txt"
  Delete "${FOR_ALL_MARK}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; Unless somebody put something of their own there.
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
