# SPDX-License-Identifier: GPL-3.0-or-later
# vtrack_windows_resource(NAME DESCRIPTION): the program NAME.exe gets its icon, version and manifest. DESCRIPTION is what
# the Task Manager calls it. A library of its own, because the compiler's options are none of the resource compiler's.
function(vtrack_windows_resource name program_DESCRIPTION)
  set(windows_resources "${PROJECT_SOURCE_DIR}/resources/windows")
  set(script "${CMAKE_CURRENT_BINARY_DIR}/${name}.rc")
  configure_file("${windows_resources}/program.rc.in" "${script}" @ONLY)
  set_source_files_properties("${script}" PROPERTIES
    OBJECT_DEPENDS "${windows_resources}/app.ico;${windows_resources}/program.manifest")
  add_library(${name}_resource OBJECT "${script}")
  set_target_properties(${name}_resource PROPERTIES AUTOMOC OFF)
  target_sources(${name} PRIVATE $<TARGET_OBJECTS:${name}_resource>)
endfunction()
