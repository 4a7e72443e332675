#include "app/commands.hpp"
#include "routines/import/import.hpp"
#include "routines/test_city.hpp"
#include "store/test_database.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::app {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string organisation_line() {
  routines::IdSource symbols(-1);
  auto city = routines::CityBuilder(symbols).take();
  const routines::ImportedOrganisation imported{city.levels,     city.districts,   city.providers,
                                                city.agreements, city.teams,       city.employees,
                                                city.roles,      city.team_members};
  return R"({"organisation":)" + json_text(to_json(imported)) + "}\n";
}

class ImportFile : public testing::Test {
 protected:
  /// Exit code; what was said is in `said`.
  int import(const std::string& lines) {
    const auto path = place.path() + ".jsonl";
    std::ofstream(path) << lines;
    testing::internal::CaptureStdout();
    const int code = import_file({.folder = options, .policy = {}, .file = path});
    said = testing::internal::GetCapturedStdout();
    return code;
  }
  int clients() {
    int count = 0;
    open_folder(options).store->for_each_client([&](const model::ClientRecord&) { ++count; });
    return count;
  }

  store::TestDatabase place{store::Dialect::sqlite};
  FolderOptions options{
      std::filesystem::path(place.path()).parent_path().string(), {}, FolderKind::production};
  std::string said;
};

TEST_F(ImportFile, begins_a_folder_for_real_use) {
  const auto lines = organisation_line() + R"({"client":{"number":1,"district":1}})" + "\n\n" +
                     R"({"client":{"number":2,"district":2}})" + "\n";
  EXPECT_EQ(import(lines), 0);
  EXPECT_EQ(clients(), 2);
  EXPECT_EQ(open_folder(options).kind, FolderKind::production);
  EXPECT_EQ(import(lines + R"({"client":{"number":3,"district":1}})"), 0) << "begun again";
  EXPECT_EQ(clients(), 3);
}

TEST_F(ImportFile, names_the_line_and_the_field_and_never_the_number) {
  EXPECT_EQ(import(organisation_line() + R"({"client":{"national_id":"01014012345","district":1}})"), 1);
  EXPECT_THAT(said, HasSubstr("Line 2"));
  EXPECT_THAT(said, HasSubstr("/national_id"));
  EXPECT_THAT(said, Not(HasSubstr("01014012345")));
  EXPECT_EQ(import(organisation_line() + R"({"client":{"number":1,"district":1,"surname":"a\u202eb"}})"), 1);
  EXPECT_THAT(said, HasSubstr("/client/surname bad_character"));
}

}  // namespace
}  // namespace stafett::app
