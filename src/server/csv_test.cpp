#include "server/csv.hpp"

#include <gtest/gtest.h>

namespace stafett::server {
namespace {

const std::string mark = "\xEF\xBB\xBF";

TEST(Csv, rows_end_with_cr_lf_and_begin_with_a_byte_order_mark) {
  EXPECT_EQ(csv_text({}), mark);
  EXPECT_EQ(csv_text({{"Når", "Hvem"}, {"", "Åse"}}), mark + "\"Når\",\"Hvem\"\r\n\"\",\"Åse\"\r\n");
}

TEST(Csv, quotes_commas_and_line_ends_stay_inside_their_cell) {
  EXPECT_EQ(csv_text({{"a \"b\", c\nd", "e"}}), mark + "\"a \"\"b\"\", c\nd\",\"e\"\r\n");
}

TEST(Csv, a_cell_that_would_run_as_a_formula_is_text) {
  for (const std::string cell : {"=1+1", "+47", "-2", "@SUM(A1)", "\t1", "\r=1", "\n=1"}) {
    EXPECT_EQ(csv_text({{cell}}), mark + "\"'" + cell + "\"\r\n");
  }
  EXPECT_EQ(csv_text({{"＝1+1"}}), mark + "\"'＝1+1\"\r\n");
  EXPECT_EQ(csv_text({{"\t=1"}}), mark + "\"'\t'=1\"\r\n");
  EXPECT_EQ(csv_text({{"a;=1+1;b"}}), mark + "\"a;'=1+1;b\"\r\n") << "a spreadsheet may cut at any of these";
  EXPECT_EQ(csv_text({{"1-2"}}), mark + "\"1-2\"\r\n");
}

}  // namespace
}  // namespace stafett::server
