# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder that is one library. Its headers are visible only to the rooms that link it, so an include that
# climbs (a service that includes a window) does not compile.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # moc needs no libraries: it can run before they are built.
set(CMAKE_GLOBAL_AUTOGEN_TARGET ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(vtrack_options INTERFACE)
target_compile_definitions(vtrack_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
  QT_WARN_DEPRECATED_UP_TO=0x060400) # What later releases deprecate has no successor in Qt 6.4.
if(MSVC)
  target_compile_options(vtrack_options INTERFACE /W4 /permissive- $<$<BOOL:${VTRACK_WERROR}>:/WX>)
else()
  target_compile_options(vtrack_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough $<$<BOOL:${VTRACK_WERROR}>:-Werror>
    $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=>) # The same bytes wherever it is built.
endif()
if(MINGW)
  # The atomic waits of MinGW's standard library lose wake-ups: whoever ended a stop callback while another thread ran it
  # waited for ever (tests/foundation/test_stop.cpp). Its semaphores of the system do not. So no std::atomic::wait() here.
  target_compile_definitions(vtrack_options INTERFACE _GLIBCXX_USE_POSIX_SEMAPHORE=1)
endif()
# What people run is hardened against the misuse of a fault that nobody has found yet (tests/installer/hardened*).
set(hardened_compile "")
set(hardened_link "")
if(MSVC)
  set(hardened_compile /guard:cf /Qspectre)
  set(hardened_link /guard:cf /DYNAMICBASE /HIGHENTROPYVA /NXCOMPAT /CETCOMPAT)
elseif(WIN32) # MinGW's stack protector and FORTIFY would need one more library beside the programs.
  set(hardened_link LINKER:--dynamicbase LINKER:--nxcompat LINKER:--high-entropy-va)
else()
  set(hardened_compile -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -Wformat -Werror=format-security)
  set(hardened_link -pie LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack LINKER:--as-needed)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    list(APPEND hardened_compile -fstack-clash-protection -fcf-protection=full)
  endif()
endif()
target_compile_options(vtrack_options INTERFACE "$<$<CONFIG:Release>:${hardened_compile}>")
if(VTRACK_SANITIZE)
  target_compile_options(vtrack_options INTERFACE -fsanitize=${VTRACK_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(vtrack_options INTERFACE -fsanitize=${VTRACK_SANITIZE})
endif()

# QtCore and the standard headers that nearly every file includes, parsed once for all targets: halves the build's time.
# Each file still includes what it uses (scripts/lint builds without this).
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled.cpp" CONTENT "") # Writes it once: all wait for it.
add_library(vtrack_precompiled STATIC "${CMAKE_BINARY_DIR}/precompiled.cpp")
set_target_properties(vtrack_precompiled PROPERTIES AUTOMOC OFF)
target_link_libraries(vtrack_precompiled PUBLIC vtrack_options Qt6::Core)
target_precompile_headers(vtrack_precompiled PRIVATE <QtCore/QtCore> <algorithm> <chrono> <condition_variable> <expected>
  <functional> <memory> <mutex> <optional> <span> <stop_token> <unordered_map>)

# vtrack_room(NAME SOURCES file... LINKS library...): the static library vtrack_NAME of this folder.
function(vtrack_room name)
  cmake_parse_arguments(room "" "" "SOURCES;LINKS" ${ARGN})
  add_library(vtrack_${name} STATIC ${room_SOURCES})
  target_include_directories(vtrack_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(vtrack_${name} PUBLIC vtrack_options ${room_LINKS})
  target_precompile_headers(vtrack_${name} REUSE_FROM vtrack_precompiled)
endfunction()

# regular_expressions_windows.cpp says why. An object of a library would be left out, since nothing refers to it.
function(vtrack_interpret_expressions name)
  if(MINGW)
    target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/services/foundation/regular_expressions_windows.cpp)
  endif()
endfunction()

# tests/thread_sanitizer.cpp says what for.
function(vtrack_tell_thread_sanitizer name)
  if(VTRACK_SANITIZE STREQUAL "thread")
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:thread_sanitizer>)
  endif()
endfunction()

# vtrack_program(NAME DESCRIPTION text SOURCES file... LINKS library...): a program in bin/. DESCRIPTION: what Windows
# calls it.
function(vtrack_program name)
  cmake_parse_arguments(program "" "DESCRIPTION" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${program_SOURCES})
  target_link_libraries(${name} PRIVATE vtrack_options ${program_LINKS})
  target_link_options(${name} PRIVATE ${hardened_link})
  target_precompile_headers(${name} REUSE_FROM vtrack_precompiled)
  vtrack_interpret_expressions(${name})
  vtrack_tell_thread_sanitizer(${name})
  if(WIN32)
    vtrack_windows_resource(${name} "${program_DESCRIPTION}")
  endif()
endfunction()

# vtrack_resources(TARGET NAME argument...): as qt_add_resources(), without the files' times (a newer format has them), which
# would make each build another.
function(vtrack_resources target name)
  qt_add_resources(${target} ${name} ${ARGN} OPTIONS --format-version 1)
endfunction()

# vtrack_moc(TARGET file...): moc for a program of few files, in one step where AUTOMOC needs three, one of them a
# compilation of nothing: a tenth of the time that all tests take to build. A .cpp file includes its NAME.moc itself. The
# target mocs runs moc for all of them (scripts/lint).
add_custom_target(mocs)
function(vtrack_moc target)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
  foreach(source ${ARGN})
    file(STRINGS ${source} classes REGEX "Q_OBJECT" LIMIT_COUNT 1)
    if(classes)
      get_filename_component(name ${source} NAME_WLE)
      if(source MATCHES "\\.cpp$")
        set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${name}.moc)
      else()
        set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/moc_${name}.cpp)
      endif()
      qt_generate_moc(${source} ${output} TARGET ${target})
      target_sources(${target} PRIVATE ${output})
      list(APPEND outputs ${output})
    endif()
  endforeach()
  add_custom_target(moc_${target} DEPENDS ${outputs})
  add_dependencies(mocs moc_${target})
endfunction()

# vtrack_test(NAME [SOURCES file...] [LINKS library...] [TIMEOUT seconds]): NAME.cpp as a Qt Test program, run offscreen
# with a private home folder and no session bus, so that a test can touch neither the developer's files nor keyring.
# TIMEOUT, several times what the whole program takes on a busy computer, is Qt Test's limit for one function, too.
function(vtrack_test name)
  cmake_parse_arguments(test "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT test_SOURCES)
    set(test_SOURCES ${name}.cpp)
  endif()
  if(NOT test_TIMEOUT)
    set(test_TIMEOUT 600)
  endif()
  if(VTRACK_SANITIZE) # All takes three to six times as long.
    math(EXPR test_TIMEOUT "5 * ${test_TIMEOUT}")
  endif()
  add_executable(${name} ${test_SOURCES})
  vtrack_interpret_expressions(${name})
  vtrack_tell_thread_sanitizer(${name})
  target_link_libraries(${name} PRIVATE vtrack_options Qt6::Test ${test_LINKS})
  target_precompile_headers(${name} REUSE_FROM vtrack_precompiled)
  vtrack_moc(${name} ${test_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${name})
  set(home "${CMAKE_BINARY_DIR}/tests/home/${name}")
  file(MAKE_DIRECTORY "${home}")
  set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT} ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;DBUS_SESSION_BUS_ADDRESS=disabled:;LANG=C.UTF-8;VTRACK_BIN=${CMAKE_BINARY_DIR}/bin;VTRACK_SOURCE=${CMAKE_SOURCE_DIR};QTEST_FUNCTION_TIMEOUT=${test_TIMEOUT}000")
  if(VTRACK_SANITIZE STREQUAL "thread")
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
      "TSAN_OPTIONS=die_after_fork=0:ignore_noninstrumented_modules=1:halt_on_error=0:suppressions=${CMAKE_SOURCE_DIR}/tests/thread_sanitizer.supp")
  endif()
endfunction()
