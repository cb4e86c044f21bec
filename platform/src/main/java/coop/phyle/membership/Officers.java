package coop.phyle.membership;

import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.CoopId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Dated appointments to offices. Joins the caller's transaction; inside the co-op's tenancy. */
public interface Officers {
  /** Appoints a current member from a day on, for a term of the rules' length. */
  Appointing appoint(CoopId coop, MemberId member, Office office, LocalDate from, OptionalInt decision);

  /** Appoints for what is left of somebody else's term, to a day that is no longer one in office. */
  Appointing appoint(CoopId coop, MemberId member, Office office, LocalDate from, LocalDate until, OptionalInt decision);

  /** Ends an office before its term; today is then no longer a day in office. */
  Vacating end(CoopId coop, MemberId member, Office office, OptionalInt decision);

  /** Who holds which office today, by office and number. */
  List<Officer> today(CoopId coop);
}
