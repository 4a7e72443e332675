#pragma once

// Included before toml++ in this build alone: see CMakeLists.txt.
#define TOML_ASSERT(expr) static_cast<void>(0)
