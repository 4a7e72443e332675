// The tests share a precompiled header; CMake builds it for a target with a source file, which is this one.
