#include "base/normal_form.hpp"

#include <gtest/gtest.h>

namespace stafett {
namespace {

TEST(CompatibilityForm, MakesOneOfWhatLooksAlike) {
  EXPECT_EQ(compatibility_form("bla\u030Ab\u00E6r"), "bl\u00E5b\u00E6r");
  EXPECT_EQ(compatibility_form("\uFB01sk \u2460"), "fisk 1");
}

TEST(CompatibilityForm, LeavesPlainTextAndSpacesAlone) {
  EXPECT_EQ(compatibility_form(" Et  passord med å! "), " Et  passord med å! ");
  EXPECT_EQ(compatibility_form(""), "");
}

}  // namespace
}  // namespace stafett
