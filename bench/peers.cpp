#include "peers.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "peer_facts.hpp"

#include <array>
#include <cstdio>
#include <fstream>

#include <fmt/format.h>

namespace stafett::bench {

namespace {

/// What the command writes to standard output.
std::string output_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) throw EnvironmentFailure("no process for the peers");
  std::string said;
  std::array<char, 4096> more{};
  for (std::size_t bytes = 0; (bytes = std::fread(more.data(), 1, more.size(), pipe)) > 0;)
    said.append(more.data(), bytes);
  if (::pclose(pipe) != 0) throw EnvironmentFailure("the peers ended with a fault");
  return said;
}

}  // namespace

std::vector<Peer> ask_peers(const DecisionFacts& facts, const std::string& program, const std::string& folder,
                            double seconds) {
  const auto path = folder + "/facts.json";
  std::ofstream(path) << peer_facts_json(facts);
  const auto said = output_of(fmt::format("node '{}' '{}' {}", program, path, seconds));
  std::remove(path.c_str());
  auto read = read_json<std::vector<Peer>>(said);
  if (!read.ok()) throw EnvironmentFailure("the peers did not say what they found");
  return std::move(read.value);
}

bool print(const std::vector<Peer>& peers, const DecisionRate& ours) {
  bool whole = true;
  std::printf("\nThe same questions about %zu clients:\n%-28s %14s %14s\n", ours.clients, "", "decisions/s",
              "Stafett's");
  for (const auto& peer : peers) {
    if (peer.unlike > 0) {
      whole = false;
      std::printf("%-28s VOID: %d of %d answers are not Stafett's, the first %s\n", peer.name.c_str(),
                  peer.unlike, peer.asked, peer.example.c_str());
      continue;
    }
    std::printf("%-28s %14.0f %13.0fx   (%d answers agree)\n", peer.name.c_str(), peer.per_second,
                ours.per_second / peer.per_second, peer.asked);
  }
  return whole;
}

}  // namespace stafett::bench
