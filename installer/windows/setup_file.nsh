; SPDX-License-Identifier: GPL-3.0-or-later
; The setup file of /SETUP=FILE.

Var Setup ; With its whole path; empty without the switch.

; A relative path begins where the installer was started, which is elsewhere once files are written.
Function findSetup
  ClearErrors
  ${GetOptions} $Parameters "/SETUP=" $Setup
  ${If} ${Errors}
    StrCpy $Setup ""
  ${ElseIf} ${FileExists} "$Setup"
    GetFullPathName $Setup "$Setup"
  ${EndIf}
FunctionEnd

Function importSetup
  ${If} $Setup == ""
    Return
  ${EndIf}
  StrCpy $1 '"$INSTDIR\vtrack-syncctl.exe" import-setup "$Setup"'
  ${If} ${FileExists} "$Setup.password"
    StrCpy $1 '$1 --password-file "$Setup.password"'
  ${EndIf}
  nsExec::Exec '$1'
  Pop $0
  ${IfThen} $0 != 0 ${|} SetErrorLevel 7 ${|}
FunctionEnd
