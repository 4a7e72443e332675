#include "wording/effect_teller.hpp"

namespace stafett::wording {

Told EffectTeller::operator()(const routines::RedactLog& effect) const {
  std::string rows;
  for (const auto row : effect.row.log_rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row);
  return alone(say("innholdet i linje {} i loggen slettes etter pålegg fra {} ({}).",
                   "the content of line {} of the log is deleted by order of {} ({}).", rows,
                   effect.row.ordered_by, effect.row.legal_reference));
}

}  // namespace stafett::wording
