; SPDX-License-Identifier: GPL-3.0-or-later
; What the program keeps in the data folder of this person: exactly that. A folder for footage may lie in it.

!define DeleteKeysOf "!insertmacro DeleteKeysOf"
!macro DeleteKeysOf folder
  Push "${folder}"
  Call un.deleteKeysOf
!macroend

; Those up to version 0.2, which belong to no data folder, and what a crash left.
!define DeleteSharedKeys '${DeleteCredentials} "vtrack-cloud-sync/" plain'

!define DeleteCredentials "!insertmacro DeleteCredentials"
!macro DeleteCredentials prefix which
  Push "${prefix}"
  Push "${which}"
  Call un.deleteCredentials
!macroend

; DataFolder::names() lists the same; tests/app/test_data_names.cpp compares them, and both with a folder that was used.
!macro DeleteDataIn folder
  ${DeleteKeysOf} "${folder}"
  Delete "${folder}\vtrack.db*"
  Delete "${folder}\vtrack.lock"
  Delete "${folder}\removal.lock"
  Delete "${folder}\source_*.lock"
  Delete "${folder}\settings.ini*"
  Delete "${folder}\sources.json*"
  Delete "${folder}\installation.json*"
  Delete "${folder}\setup_draft.json*"
  Delete "${folder}\update.json*"
  Delete "${folder}\tokens\*.json*"
  Delete "${folder}\credentials\*.json*"
  Delete "${folder}\credentials\keyring.id*"
  Delete "${folder}\credentials\proxy*"
  Delete "${folder}\logs\*.log*"
  Delete "${folder}\backups\vtrack*.db*"
  Delete "${folder}\backups\unfinished.db*"
  RMDir "${folder}\tokens"
  RMDir "${folder}\credentials"
  RMDir "${folder}\logs"
  RMDir "${folder}\backups"
  RMDir "${folder}"
!macroend

Function un.deleteData
  SetShellVarContext current
  !insertmacro DeleteDataIn "$LOCALAPPDATA\vtrack-cloud-sync"
  !insertmacro DeleteDataIn "$LOCALAPPDATA\vtrack-cloud-sync-sample"
  ${DeleteSharedKeys}
  ${UseWho}
FunctionEnd

; The keys of the encrypted files, in the Credential Manager; services/secrets/keyring_entry.h has their names. Other data
; folders keep theirs.
Function un.deleteKeysOf
  Exch $0 ; the data folder
  ClearErrors
  FileOpen $1 "$0\credentials\keyring.id" r
  ${IfNot} ${Errors}
    FileRead $1 $2
    FileClose $1
    StrCpy $2 $2 36 ; without the end of the line
    StrLen $3 $2
    ${If} $3 = 36
      ${DeleteCredentials} "vtrack-cloud-sync/$2/" all
    ${EndIf}
  ${EndIf}
  Pop $0
FunctionEnd

; Those whose names begin with PREFIX: all, or only those without another "/" (plain).
Function un.deleteCredentials
  Exch $0 ; which
  Exch
  Exch $1 ; prefix
  System::Call 'advapi32::CredEnumerateW(w "$1*", i 0, *i .r2, *p .r3) i .r4'
  ${If} $4 <> 0
    StrLen $5 $1
    IntOp $2 $2 - 1
    ${For} $4 0 $2
      IntOp $6 $4 * 8
      IntPtrOp $6 $3 + $6
      System::Call '*$6(p .r7)'       ; The credential,
      System::Call '*$7(i, i, w .r8)' ; and its name, behind flags and type.
      StrCpy $9 $8 "" $5
      System::Call 'shlwapi::StrChrW(w r9, i 47) p .r9'
      ${If} $0 == "all"
      ${OrIf} $9 = 0
        System::Call 'advapi32::CredDeleteW(w r8, i 1, i 0)'
      ${EndIf}
    ${Next}
    System::Call 'advapi32::CredFree(p r3)'
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd
