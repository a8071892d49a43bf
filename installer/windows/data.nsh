; SPDX-License-Identifier: GPL-3.0-or-later
; What the program keeps in the data folder of this person: exactly that. A folder for footage may lie in it.

!macro DeleteDataIn folder
  Delete "${folder}\vtrack.db*"
  Delete "${folder}\vtrack.lock"
  Delete "${folder}\settings.ini*"
  Delete "${folder}\sources.json*"
  Delete "${folder}\installation.json*"
  Delete "${folder}\setup_draft.json*"
  Delete "${folder}\tokens\*.json*"
  Delete "${folder}\credentials\*.json*"
  Delete "${folder}\credentials\proxy*"
  Delete "${folder}\logs\*.log*"
  Delete "${folder}\backups\vtrack*.db*"
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
  Call un.deleteKeys
  ${UseWho}
FunctionEnd

; The keys of the encrypted files, in the Credential Manager.
Function un.deleteKeys
  System::Call 'advapi32::CredEnumerateW(w "vtrack-cloud-sync/*", i 0, *i .r1, *p .r2) i .r0'
  ${If} $0 = 0
    Return
  ${EndIf}
  IntOp $1 $1 - 1
  ${For} $3 0 $1
    IntOp $4 $3 * 8
    IntPtrOp $4 $2 + $4
    System::Call '*$4(p .r5)'       ; The credential,
    System::Call '*$5(i, i, w .r6)' ; and its name, behind flags and type.
    System::Call 'advapi32::CredDeleteW(w r6, i 1, i 0)'
  ${Next}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd
