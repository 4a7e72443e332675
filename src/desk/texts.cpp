#include "desk/texts.hpp"

#include "wording/refusals.hpp"
#include "wording/why.hpp"

#include <algorithm>

namespace stafett::desk {

WhyView why_view(const routines::Because& because, wording::Language language) {
  WhyView view;
  view.rule = because.rule;
  view.title = wording::why_title(because.rule, language);
  view.statement = wording::why_statement(because.rule, language);
  for (const auto& fact : because.facts) view.inputs.push_back(wording::readable(fact, language));
  return view;
}

std::vector<WhyView> why_views(const std::vector<routines::Because>& because, wording::Language language) {
  std::vector<WhyView> views;
  views.reserve(because.size());
  for (const auto& reason : because) views.push_back(why_view(reason, language));
  return views;
}

PreviewView preview_view(const routines::Plan& plan, std::string digest, const wording::Context& context) {
  PreviewView view;
  view.digest = std::move(digest);
  for (auto& sentence : wording::plan_sentences(plan, context)) {
    view.sentences.push_back({std::move(sentence.effect), std::move(sentence.text),
                              why_views(sentence.because, context.language)});
  }
  for (const auto& left : plan.left_out) {
    view.left_out.push_back({left.service_line, enum_name(left.refusal.code),
                             wording::refusal_sentence(left.refusal, context.language),
                             wording::next_step(left.refusal, context.language)});
  }
  for (const auto& warning : plan.warnings) {
    view.warnings.push_back(wording::warning_sentence(warning, context.language));
  }
  return view;
}

Failure refusal_failure(const routines::Refusal& refusal, wording::Language language) {
  return {FailureKind::refused,
          enum_name(refusal.code),
          wording::refusal_sentence(refusal, language),
          wording::next_step(refusal, language),
          {}};
}

ConflictView conflict_view(const std::vector<std::string>& seen, PreviewView now) {
  ConflictView view;
  std::vector<std::string> texts;
  for (const auto& sentence : now.sentences) texts.push_back(sentence.text);
  for (const auto& text : seen) {
    if (std::ranges::find(texts, text) == texts.end()) view.no_longer.push_back(text);
  }
  for (const auto& text : texts) {
    if (std::ranges::find(seen, text) == seen.end()) view.now.push_back(text);
  }
  view.preview = std::move(now);
  return view;
}

}  // namespace stafett::desk
