; SPDX-License-Identifier: GPL-3.0-or-later
; The Windows installer. `package` runs makensis on it; VERSION, OUTPUT, SIZE_KB, FILES and TOP are given there.
;
; Switches, for roll-out (upper and lower case as here):
;
;   /S                 silent: asks nothing, shows nothing
;   /AllUsers          for everybody on this computer, below Program Files (needs an administrator)
;   /CurrentUser       for this person only, below %LOCALAPPDATA%\Programs. Without either: as it is installed, else this
;   /STARTMENU=0|1     entry in the Start menu; 1 without it
;   /AUTOSTART=0|1     start in the background when somebody logs in; 1 without it
;   /ONPATH=0|1        vtrack-syncctl on the PATH; 0 without it
;   /LAUNCH=0|1        start the program afterwards; without it: when it ran before. Silent installations only
;   /SETUP=FILE        imports this setup file for the account that installs; FILE.password has its password, if it is there
;   /LANG=en|vi        the language; without it: the system's
;   /D=FOLDER          where to; last, and without quotation marks. An upgrade stays where it is
;
; An upgrade takes the choices over from the installed version where no switch says otherwise; the program is closed and
; started again. Exit codes: 0 done, 1 cancelled, 2 failed, 3 a newer version is installed, 4 the program did not close,
; 5 no administrator, 6 this Windows is too old, 7 installed, but the setup file was not imported.
;
; uninstall.exe knows /S and /DELETEDATA (settings, sign-in, list of downloads and logs of the account that it runs as;
; never footage), and exits with 0, 1, 2, 4 or 5 in the same sense. As it runs from a copy of itself, these codes are seen only with
; _?=FOLDER as the last argument, where it is installed; uninstall.exe and the folder stay then (NSIS manual, D.2).
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "nsDialogs.nsh"

!define NAME "V_Track Cloud Sync"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\VTrackCloudSync"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define RUN_NAME "VTrackCloudSync" ; autostart_windows.cpp has it, too.
!define PROGRAM "$INSTDIR\vtrack-cloud-sync.exe"
!define FOR_ALL_MARK "$INSTDIR\for-everybody" ; There when it is installed for everybody.

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user ; For everybody, it starts itself again as an administrator.
ManifestDPIAware true
ManifestSupportedOS Win10
!ifndef FAST
  SetCompressor /SOLID lzma
!endif
SetDateSave off ; The same files make the same installer.
AllowSkipFiles off ; A program without one of its files does not start.
InstallDir ""
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
!macro VersionOf language
  VIAddVersionKey /LANG=${language} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${language} "FileDescription" "${NAME}"
  VIAddVersionKey /LANG=${language} "CompanyName" "V_Track"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "GPL-3.0-or-later"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
!macroend
!insertmacro VersionOf 1033

Var ForAll    ; 1: for everybody
Var Given     ; the folder of /D=, which Windows' command line of the installer does not show
Var Account   ; who the uninstaller runs as
Var Launched  ; how many programs were started
Var DeleteData
Var Parameters
Var Control

!define MUI_ICON "${TOP}/resources/windows/app.ico"
!define MUI_UNICON "${TOP}/resources/windows/app.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${TOP}/resources/windows/side.bmp"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!define MUI_FINISHPAGE_RUN_FUNCTION launch

!insertmacro MUI_PAGE_LICENSE "${TOP}/LICENSE"
Page custom whoPage whoPageLeave
!define MUI_PAGE_CUSTOMFUNCTION_PRE skipIfInstalled
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.dataPage un.dataPageLeave
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Vietnamese"
!include "texts.nsh"
!include "path_entry.nsh"
!include "common.nsh"
!include "running.nsh"
!include "data.nsh"
!include "setup_file.nsh"

!ifdef SIGN_COMMAND
  !finalize '${SIGN_COMMAND} "%1"' = 0
  !uninstfinalize '${SIGN_COMMAND} "%1"' = 0
!endif

; --- What is installed ---

Section "$(Program)" SectionProgram
  SectionIn RO
  ${CloseProgram}
  ${RemoveListedFiles} ; Of an older version: what is no longer part of the program goes.
  ClearErrors
  SetOutPath "$INSTDIR"
  ${If} $ForAll = 1 ; Before the files, which begin with their list: the uninstaller needs both if the disk gets full.
    FileOpen $0 "${FOR_ALL_MARK}" w
    FileClose $0
  ${Else}
    Delete "${FOR_ALL_MARK}"
  ${EndIf}
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors} ; Abort makes the exit code 2 and calls .onInstFailed, which Quit does not.
    MessageBox MB_ICONSTOP "$(NotWritten)" /SD IDOK
    Abort "$(NotWritten)"
  ${EndIf}
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "${PROGRAM}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "V_Track"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

Section "$(StartMenu)" SectionStartMenu
SectionEnd

Section "$(Autostart)" SectionAutostart
SectionEnd

Section /o "$(OnPath)" SectionOnPath
SectionEnd

; What was chosen before and is not any more is taken back, too.
Section -choices
  ${If} ${SectionIsSelected} ${SectionStartMenu}
    CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "${PROGRAM}"
  ${Else}
    Delete "$SMPROGRAMS\${NAME}.lnk"
  ${EndIf}
  ${If} ${SectionIsSelected} ${SectionAutostart}
    ReadRegStr $0 SHCTX "${RUN}" "${RUN_NAME}"
    StrLen $1 '"${PROGRAM}"'
    StrCpy $0 $0 $1
    ${If} $0 != '"${PROGRAM}"' ; Else it stays: the program's settings may have written it, with a data folder.
      WriteRegStr SHCTX "${RUN}" "${RUN_NAME}" '"${PROGRAM}" "--minimized"'
    ${EndIf}
  ${Else}
    DeleteRegValue SHCTX "${RUN}" "${RUN_NAME}"
  ${EndIf}
  ${If} ${SectionIsSelected} ${SectionOnPath}
    ${ChangePath} add "$INSTDIR"
    WriteRegStr SHCTX "${KEY}" "OnPath" "1"
  ${Else}
    Call takeOffPath
  ${EndIf}
  Call importSetup
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(ProgramAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionStartMenu} "$(StartMenuAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionAutostart} "$(AutostartAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionOnPath} "$(OnPathAbout)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; --- Before ---

Function .onInit
  ${GetParameters} $Parameters
  StrCpy $Given $INSTDIR
  Call findSetup
  Call chooseLanguage
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    ${Fail} 6 "$(WrongWindows)"
  ${EndIf}
  Call chooseWho
  Call followWho
  ${IfNot} ${Silent}
  ${AndIf} $ForAll = 1
  ${AndIf} $R0 != "" ; The page that asks for whom, and for the rights, is left out of an upgrade.
    Call becomeAdministrator
    ${If} ${Errors}
      ${Fail} 5 "$(NoRights)"
    ${EndIf}
  ${EndIf}
  Call chooseSections
FunctionEnd

Function chooseLanguage
  ClearErrors
  ${GetOptions} $Parameters "/LANG=" $0
  ${If} $0 == "vi"
    StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  ${ElseIf} $0 == "en"
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${ElseIfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

; As the switch says; else as it is installed; else for this person.
Function chooseWho
  StrCpy $ForAll 0
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  ReadRegStr $1 HKCU "${KEY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} $1 == ""
    StrCpy $ForAll 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $ForAll 0
  ${EndIf}
  ${If} ${Silent}
    ${RequireRights}
  ${EndIf}
FunctionEnd

; The folder, and whether a newer version is there. Where it is installed counts more than /D=FOLDER.
Function followWho
  ${UseWho}
  ReadRegStr $R0 SHCTX "${KEY}" "InstallLocation"
  ReadRegStr $R1 SHCTX "${KEY}" "DisplayVersion"
  ${If} $R1 != ""
    ${VersionCompare} "$R1" "${VERSION}" $0
    ${If} $0 = 1
      ${Fail} 3 "$(NewerInstalled)"
    ${EndIf}
  ${EndIf}
  ${If} $R0 != ""
    StrCpy $INSTDIR $R0
  ${ElseIf} $INSTDIR == ""
  ${AndIf} $ForAll = 1
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${ElseIf} $INSTDIR == ""
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
FunctionEnd

; $R0 is where it is installed, empty when it is not.
!macro ChooseSection section switch installed
  ${If} $R0 != ""
    ${If} ${installed}
      !insertmacro SelectSection ${section}
    ${Else}
      !insertmacro UnselectSection ${section}
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/${switch}=" $0
  ${If} $0 == "1"
    !insertmacro SelectSection ${section}
  ${ElseIf} $0 == "0"
    !insertmacro UnselectSection ${section}
  ${EndIf}
!macroend

Function chooseSections
  !insertmacro ChooseSection ${SectionStartMenu} STARTMENU `${FileExists} "$SMPROGRAMS\${NAME}.lnk"`
  ReadRegStr $1 SHCTX "${RUN}" "${RUN_NAME}"
  !insertmacro ChooseSection ${SectionAutostart} AUTOSTART `$1 != ""`
  ReadRegStr $1 SHCTX "${KEY}" "OnPath"
  !insertmacro ChooseSection ${SectionOnPath} ONPATH `$1 == "1"`
FunctionEnd

; --- Pages ---

Function whoPage
  ${If} $R0 != "" ; An upgrade stays where it is.
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(WhoTitle)" "$(WhoSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 8u 100% 14u "$(WhoMe)"
  Pop $0
  ${NSD_CreateRadioButton} 0 28u 100% 14u "$(WhoAll)"
  Pop $Control
  ${If} $ForAll = 1
    ${NSD_Check} $Control
  ${Else}
    ${NSD_Check} $0
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function whoPageLeave
  ${NSD_GetState} $Control $ForAll
  ${If} $ForAll = 1
    Call becomeAdministrator
    ${If} ${Errors}
      MessageBox MB_ICONSTOP "$(NoRights)"
      Abort ; Stays on the page.
    ${EndIf}
  ${EndIf}
  StrCpy $INSTDIR $Given
  Call followWho
FunctionEnd

Function skipIfInstalled
  ${If} $R0 != ""
    Abort
  ${EndIf}
FunctionEnd

; Starts the installer again with the rights it needs, in the same language, and ends this one. Returns without an error
; where it has them, and with one when that is declined.
Function becomeAdministrator
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    ClearErrors
    Return
  ${EndIf}
  StrCpy $1 ""
  ClearErrors
  ${GetOptions} $Parameters "/LANG=" $0
  ${If} ${Errors}
    StrCpy $1 "/LANG=en"
    ${If} $LANGUAGE = ${LANG_VIETNAMESE}
      StrCpy $1 "/LANG=vi"
    ${EndIf}
  ${EndIf}
  StrCpy $2 ""
  ${If} $Given != ""
    StrCpy $2 " /D=$Given" ; At the end: it takes all that follows.
  ${EndIf}
  ClearErrors
  ExecShell "runas" "$EXEPATH" "/AllUsers $1 $Parameters$2"
  ${IfNot} ${Errors}
    Quit
  ${EndIf}
  SetErrors
FunctionEnd

; --- Afterwards ---

Function launch
  StrCpy $0 ""
  Call launchClosed
  ${If} $1 = 0
    ${Launch} ""
  ${EndIf}
FunctionEnd

Function .onInstSuccess
  ${GetOptions} $Parameters "/LAUNCH=" $5
  ${IfNot} ${Silent}
  ${OrIf} $5 == "0"
    Return
  ${EndIf}
  StrCpy $0 "--minimized"
  Call launchClosed
  ${If} $1 = 0
  ${AndIf} $5 == "1"
    ${Launch} "--minimized"
  ${EndIf}
FunctionEnd

; What was closed comes back, if enough of it is left.
Function .onInstFailed
  ${If} ${FileExists} "${PROGRAM}"
    StrCpy $0 "--minimized"
    Call launchClosed
  ${EndIf}
FunctionEnd

!include "uninstaller.nsh"
