#include "store/record_image.hpp"

#include "base/check.hpp"
#include "store/test_rows.hpp"

#include <gtest/gtest.h>

namespace stafett::store {
namespace {

TEST(RecordImage, any_record_comes_back_whole) {
  Random random(5);
  for (int round = 0; round < 100; ++round) {
    auto record = made_up<model::ClientRecord>(random);
    record.version = up_to(random, 1'000'000'000'000);
    record.client.created = {4, Instant{-5}, Id<model::Employee>{6}};
    record.client.birth_date = Date::of(1903, 1, 1);
    record.client.recorded_by = std::numeric_limits<std::int64_t>::max();
    model::ClientRecord read;
    ASSERT_TRUE(read_image(image_of(record), read));
    EXPECT_EQ(json_text(to_json(read)), json_text(to_json(record)));
    EXPECT_EQ(read.version, record.version);
    EXPECT_EQ(read.client.created.at, Instant{-5});
    EXPECT_EQ(read.client.created.by, Id<model::Employee>{6});
    EXPECT_EQ(read.client.recorded_by, record.client.recorded_by);
  }
}

TEST(RecordImage, an_image_cut_short_or_too_long_is_refused) {
  Random random(6);
  const auto image = image_of(made_up<model::ClientRecord>(random));
  model::ClientRecord read;
  for (std::size_t length = 8; length < image.size(); ++length) {
    EXPECT_THROW((void)read_image(std::string_view(image).substr(0, length), read), EnvironmentFailure)
        << length;
  }
  EXPECT_THROW((void)read_image(image + "x", read), EnvironmentFailure);
}

TEST(RecordImage, an_image_of_another_form_is_left_alone) {
  Random random(6);
  auto image = image_of(made_up<model::ClientRecord>(random));
  image[0] = static_cast<char>(image[0] + 1);
  model::ClientRecord read;
  EXPECT_FALSE(read_image(image, read));
  EXPECT_FALSE(read_image("", read));
}

}  // namespace
}  // namespace stafett::store
