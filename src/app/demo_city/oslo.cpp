#include "app/demo_city/oslo.hpp"

#include "base/check.hpp"

#include <charconv>
#include <cstddef>
#include <string>

namespace stafett::app {

// data/oslo/population.csv and data/oslo/streets.tsv; cmake/embed.cmake writes both.
extern const std::string_view oslo_population_csv;
extern const std::string_view oslo_streets_tsv;

namespace {

int number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  check(error == std::errc{} && end == text.data() + text.size(), "the embedded figures of Oslo are numbers");
  return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

/// Calls `take` with the fields of each line but the first.
template <class Take>
void each_line(std::string_view text, char separator, std::size_t fields, const Take& take) {
  bool heading = true;
  for (const auto line : split(text, '\n')) {
    if (!heading && !line.empty()) {
      const auto parts = split(line, separator);
      check(parts.size() == fields, "every line of the embedded figures has all its fields");
      take(parts);
    }
    heading = false;
  }
}

std::vector<PopulationCell> read_population() {
  std::vector<PopulationCell> cells;
  each_line(oslo_population_csv, ',', 4, [&](const std::vector<std::string_view>& parts) {
    const auto sex = parts[1] == "F" ? model::Sex::female : model::Sex::male;
    cells.push_back({number(parts[0]), sex, number(parts[2]), number(parts[3])});
  });
  return cells;
}

std::array<std::vector<StreetPart>, oslo_districts.size()> read_streets() {
  std::array<std::vector<StreetPart>, oslo_districts.size()> streets;
  each_line(oslo_streets_tsv, '\t', 6, [&](const std::vector<std::string_view>& parts) {
    const auto district = static_cast<std::size_t>(number(parts[0]));
    check(district >= 1 && district <= streets.size(), "streets lie in districts 1 to 15");
    streets[district - 1].push_back(
        {parts[1], parts[2], number(parts[3]), number(parts[4]), number(parts[5])});
  });
  return streets;
}

}  // namespace

const std::vector<PopulationCell>& oslo_population() {
  static const auto cells = read_population();
  return cells;
}

const std::vector<StreetPart>& oslo_streets(int district) {
  static const auto streets = read_streets();
  check(district >= 1 && district <= static_cast<int>(streets.size()), "Oslo has districts 1 to 15");
  return streets[static_cast<std::size_t>(district) - 1];
}

}  // namespace stafett::app
