# stafett_embed(ROOM SYMBOL FILE): the text of FILE inside the program, as `extern const std::string_view SYMBOL` in the
# room's namespace. Configures again when FILE changes.
function(stafett_embed room symbol file)
  set(path ${CMAKE_SOURCE_DIR}/${file})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(READ ${path} STAFETT_EMBED_TEXT)
  set(STAFETT_EMBED_ROOM ${room})
  set(STAFETT_EMBED_SYMBOL ${symbol})
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embed.cpp.in ${CMAKE_BINARY_DIR}/embedded/${symbol}.cpp @ONLY)
  target_sources(stafett_${room} PRIVATE ${CMAKE_BINARY_DIR}/embedded/${symbol}.cpp)
endfunction()
