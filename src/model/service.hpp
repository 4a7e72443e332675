#pragma once

#include "model/record.hpp"

#include <boost/describe.hpp>

namespace stafett::model {

BOOST_DESCRIBE_ENUM(RecordState, valid, withdrawn, entered_in_error)

/// The kinds of home-care service with a free choice of provider (BV-08, BV-41, BV-42).
enum class ServiceType {
  home_nursing_day,
  home_nursing_evening,
  home_nursing_night,
  home_nursing_stationary,
  practical_help,
  personal_assistance  ///< BPA
};
BOOST_DESCRIBE_ENUM(ServiceType, home_nursing_day, home_nursing_evening, home_nursing_night,
                    home_nursing_stationary, practical_help, personal_assistance)

/// BV-41: home nursing by day, evening, night and stationary.
[[nodiscard]] constexpr bool is_home_nursing(ServiceType type) {
  switch (type) {
    case ServiceType::home_nursing_day:
    case ServiceType::home_nursing_evening:
    case ServiceType::home_nursing_night:
    case ServiceType::home_nursing_stationary:
      return true;
    case ServiceType::practical_help:
    case ServiceType::personal_assistance:
      return false;
  }
  return false;
}

enum class PartOfDay { morning, midday, afternoon, evening, night };
BOOST_DESCRIBE_ENUM(PartOfDay, morning, midday, afternoon, evening, night)

}  // namespace stafett::model
