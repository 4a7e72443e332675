#include "wording/sentences.hpp"

#include "wording/effect_teller.hpp"
#include "wording/names.hpp"
#include "wording/plan_rows.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace stafett::wording {

namespace {

struct Group {
  const routines::PlannedEffect* speaker = nullptr;
  Told told;  ///< of the speaker
  Shared shared;
  std::vector<routines::Because> because;
  std::size_t place = 0;  ///< of the speaker in the plan
};

void add_reasons(std::vector<routines::Because>& to, const std::vector<routines::Because>& from) {
  for (const auto& because : from) {
    if (std::ranges::find(to, because) == to.end()) to.push_back(because);
  }
}

void join(Group& group, const routines::PlannedEffect& planned, Told told, std::size_t place) {
  if (told.is_measure) ++group.shared.measures;
  add_reasons(group.because, planned.because);
  if (group.speaker && told.weight <= group.told.weight) {
    if (planned.effect.index() == group.speaker->effect.index()) ++group.shared.same;
    return;
  }
  group.speaker = &planned;
  group.told = std::move(told);
  group.shared.same = 1;
  group.place = place;
}

}  // namespace

std::vector<Sentence> plan_sentences(const routines::Plan& plan, const Context& context) {
  const PlanRows rows(plan, context.record, context.organisation);
  const EffectTeller teller(rows, context);
  std::vector<Group> groups;
  std::map<std::string, std::size_t> group_with;
  for (std::size_t place = 0; place < plan.effects.size(); ++place) {
    const auto& planned = plan.effects[place];
    Told told = std::visit(teller, planned.effect);
    std::size_t at = groups.size();
    if (!told.key.empty()) at = group_with.try_emplace(told.key, at).first->second;
    if (at == groups.size()) groups.emplace_back();
    join(groups[at], planned, std::move(told), place);
  }
  // A sentence stands where its speaker stands, so that a provider's end comes before what follows from it.
  std::ranges::sort(groups, {}, &Group::place);
  std::vector<Sentence> sentences;
  sentences.reserve(groups.size());
  for (auto& group : groups) {
    auto text = sentence_start(group.told.text(group.shared));
    // What reads the same is said once: two services whose new provider must answer by the same hour.
    const auto said = std::ranges::find(sentences, text, &Sentence::text);
    if (said != sentences.end()) {
      add_reasons(said->because, group.because);
      continue;
    }
    sentences.push_back(
        {routines::effect_name(group.speaker->effect), std::move(text), std::move(group.because)});
  }
  return sentences;
}

}  // namespace stafett::wording
