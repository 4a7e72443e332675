#include "app/demo_city/phrases.hpp"
#include "app/demo_city/story.hpp"
#include "routines/access/block.hpp"
#include "routines/access/grant.hpp"
#include "routines/access/look_up.hpp"

namespace stafett::app {

namespace {

using routines::Situation;
using Household = std::optional<Id<model::Household>>;

int neighbour_of(int district) { return 1 + district % 15; }

/// Another policy may know no such reason or role.
void add(Story& story, std::string_view routine, Id<model::Employee> actor, Instant at,
         std::function<routines::PlanOrRefusal(const Situation&)> plan) {
  story.steps.push_back(
      {routine,
       0,
       {actor},
       std::max(at, story.steps.back().at + 600),
       [plan = std::move(plan)](const Situation& situation, const Household&) { return plan(situation); },
       true});
}

}  // namespace

void add_access_act(Story& story, Dice& dice, AccessAct act, int district, const Staff& staff,
                    const CityDays& days) {
  const auto& own = staff.office(district);
  const auto& other = staff.office(neighbour_of(district));
  const auto yesterday = office_time(dice, days.today - 1);
  switch (act) {
    case AccessAct::none:
      return;
    case AccessAct::looked_up:
      add(story, "look_up", other.case_workers.front(), yesterday, [](const Situation& situation) {
        return routines::plan_look_up({situation.record.client.id, "hospital",
                                       "Sykehuset ringte om utskrivning til en adresse hos oss."},
                                      situation);
      });
      return;
    case AccessAct::barred:
      if (!own.leader) return;
      add(story, "block", *own.leader, yesterday,
          [barred = own.case_workers.back()](const Situation& situation) {
            routines::Block request;
            request.client = situation.record.client.id;
            request.employee = barred;
            request.reason = "Saksbehandleren er i familie med brukeren.";
            return routines::plan_block(request, situation);
          });
      return;
    case AccessAct::substitute_district:
      if (!own.leader) return;
      add(story, "grant", *own.leader, yesterday, [district = other.district](const Situation& situation) {
        routines::Granting request;
        request.client = situation.record.client.id;
        request.kind = routines::GivenGrant::substitute_district;
        request.district = district;
        request.reason = "Brukeren er ansatt ved kontoret.";
        request.first_day = situation.today();
        request.last_day = situation.today() + 60;
        return routines::plan_grant(request, situation);
      });
      return;
  }
}

}  // namespace stafett::app
