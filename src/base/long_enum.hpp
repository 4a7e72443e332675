#pragma once

// BOOST_DESCRIBE_ENUM takes 52 enumerators; this takes them in three lists of at most 52 each.

#include <boost/describe.hpp>

#define STAFETT_ENUMERATORS_OF(E, ...) BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, E, __VA_ARGS__)
#define STAFETT_UNPACKED(...) __VA_ARGS__
#define STAFETT_EXPANDED(Macro, ...) Macro(__VA_ARGS__)

/// STAFETT_DESCRIBE_LONG_ENUM(Colour, (red, green), (blue), (grey)), beside the enumeration, as
/// BOOST_DESCRIBE_ENUM.
#define STAFETT_DESCRIBE_LONG_ENUM(E, first, second, third)                           \
  inline auto boost_enum_descriptor_fn(E**) {                                         \
    return boost::describe::detail::enum_descriptor_fn_impl(                          \
        0 STAFETT_EXPANDED(STAFETT_ENUMERATORS_OF, E, STAFETT_UNPACKED first)         \
            STAFETT_EXPANDED(STAFETT_ENUMERATORS_OF, E, STAFETT_UNPACKED second)      \
                STAFETT_EXPANDED(STAFETT_ENUMERATORS_OF, E, STAFETT_UNPACKED third)); \
  }
