#include "app/log_anchors.hpp"

#include "base/check.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

namespace stafett::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date monday = Date::of(2026, 6, 1);

class AnchorFile : public testing::Test {
 protected:
  AnchorFile() : folder_(std::filesystem::path(database_.path()).parent_path() / "anchors") {
    std::filesystem::create_directory(folder_);
  }
  [[nodiscard]] std::string path() const { return (folder_ / log_anchor_file_name).string(); }
  [[nodiscard]] std::string text() const {
    std::ostringstream text;
    text << std::ifstream(path()).rdbuf();
    return text.str();
  }
  [[nodiscard]] std::string line(Date day) const {
    const auto newest = store->newest_log_link();
    return day.iso() + " " + std::to_string(newest->number) + " " + newest->hash + "\n";
  }
  [[nodiscard]] LogAnchors anchors() const { return LogAnchors(folder_.string()); }

 private:
  store::TestDatabase database_{store::Dialect::sqlite};
  std::filesystem::path folder_;

 protected:
  std::unique_ptr<desk::Store> store = database_.open();
};

TEST_F(AnchorFile, nothing_is_exported_before_something_is_logged) {
  LogAnchors file = anchors();
  file.once_a_day(*store, monday);
  EXPECT_FALSE(std::filesystem::exists(path()));
  EXPECT_THAT(file.read().anchors, IsEmpty());
}

TEST_F(AnchorFile, the_newest_link_is_exported_once_a_day_and_when_the_server_stops) {
  LogAnchors file = anchors();
  store->append_log(store::log_row("search"));
  file.once_a_day(*store, monday);
  const auto first = line(monday);
  store->append_log(store::log_row("search"));
  file.once_a_day(*store, monday);
  EXPECT_EQ(text(), first);
  file.now(*store, monday);
  const auto second = line(monday);
  file.now(*store, monday);
  EXPECT_EQ(text(), first + second);
  store->append_log(store::log_row("search"));
  LogAnchors after_a_restart = anchors();
  after_a_restart.once_a_day(*store, monday);
  EXPECT_EQ(text(), first + second);
  after_a_restart.once_a_day(*store, monday + 1);
  EXPECT_EQ(text(), first + second + line(monday + 1));
  const auto read = after_a_restart.read();
  EXPECT_THAT(read.faults, IsEmpty());
  ASSERT_EQ(read.anchors.size(), 3U);
  EXPECT_EQ(read.anchors[2].day, monday + 1);
  EXPECT_EQ(read.anchors[2].link.number, 3);
  EXPECT_EQ(read.anchors[2].link.hash, store->newest_log_link()->hash);
}

TEST_F(AnchorFile, a_line_torn_by_a_stopped_machine_is_passed_over_and_a_changed_one_is_told) {
  LogAnchors file = anchors();
  store->append_log(store::log_row("search"));
  file.now(*store, monday);
  std::ofstream(path(), std::ios::app) << "2026-06-02 1 abc";
  EXPECT_THAT(file.read().faults, IsEmpty());
  store->append_log(store::log_row("search"));
  file.once_a_day(*store, monday + 2);
  EXPECT_EQ(file.read().anchors.size(), 2U);
  EXPECT_THAT(file.read().faults, IsEmpty());
  std::ofstream(path(), std::ios::app) << "2026-06-05 link nothing\n";
  EXPECT_THAT(file.read().faults, ElementsAre(HasSubstr("Line 4 of ")));
}

TEST_F(AnchorFile, a_file_that_cannot_be_written_is_told) {
  std::filesystem::create_directory(path());
  LogAnchors file = anchors();
  store->append_log(store::log_row("search"));
  EXPECT_THROW(file.now(*store, monday), EnvironmentFailure);
}

}  // namespace
}  // namespace stafett::app
