#pragma once

// `make bench PEERS=1`: other makers' libraries of access rules, with the same facts in the same order of
// questions (bench/peers).

#include "decisions.hpp"

#include <string>

#include <boost/describe.hpp>

namespace stafett::bench {

struct Peer {
  std::string name;
  int asked = 0;          ///< of the sample, before anything is timed
  int unlike = 0;         ///< of them, answered unlike Stafett
  std::string example;    ///< the first of those
  double per_second = 0;  ///< of one core, by CPU time
};
BOOST_DESCRIBE_STRUCT(Peer, (), (name, asked, unlike, example, per_second))

/// Writes the facts into the folder, runs `program` (bench/peers/run.mjs) with node and gives what it found.
/// Throws EnvironmentFailure when it ends with a fault.
[[nodiscard]] std::vector<Peer> ask_peers(const DecisionFacts& facts, const std::string& program,
                                          const std::string& folder, double seconds);

/// False when one of them does not agree: its point is void.
bool print(const std::vector<Peer>& peers, const DecisionRate& ours);

}  // namespace stafett::bench
