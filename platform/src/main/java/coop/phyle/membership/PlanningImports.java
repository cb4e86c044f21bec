package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.identity.Newcomers;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.Statutes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an import file with the rules and the register. Changes nothing. */
@Component
class PlanningImports {
  private final Statutes statutes;
  private final RegisterLines lines;
  private final Newcomers newcomers;
  private final Today today;

  PlanningImports(Statutes statutes, RegisterLines lines, Newcomers newcomers, Today today) {
    this.statutes = statutes;
    this.lines = lines;
    this.newcomers = newcomers;
    this.today = today;
  }

  ImportPlan plan(CoopId coop, byte[] bytes) {
    var file = ImportFile.read(bytes);
    var faults = new ArrayList<>(file.faults());
    if (!faults.isEmpty()) {
      return new ImportPlan(List.of(), List.of(), faults);
    }
    var classes = statutes.inForce(coop).rules().classes();
    var read = new ArrayList<PlannedMember>();
    var rows = new HashMap<Integer, ImportRow>();
    for (var row : file.rows()) {
      rows.put(row.number(), row);
      new RowReading(row, classes, today.date(), faults).read().ifPresent(read::add);
    }
    var doubles = new Doubles(rows, faults);
    doubles.look(read, Column.NUMBER, p -> p.number().isPresent() ? p.number().getAsInt() : null);
    doubles.look(read, Column.EMAIL, p -> p.kind() == Member.Kind.PERSON ? p.email() : null);
    doubles.look(read, Column.NAME, p -> p.kind() == Member.Kind.ORGANISATION ? Column.plain(p.name()) : null);
    var already = new ArrayList<PlannedMember>();
    var arrivals = new ArrayList<PlannedMember>();
    var register = new Known(coop, read);
    for (var planned : read) {
      switch (register.look(planned)) {
        case NEW -> arrivals.add(planned);
        case SAME -> already.add(planned);
        case NUMBER_TAKEN -> faults.add(Fault.at(row(rows, planned), Column.NUMBER, "membership.fault.number-taken"));
        case OTHER_NUMBER -> faults.add(
            Fault.at(row(rows, planned), Column.NUMBER, "membership.fault.other-number", String.valueOf(register.numberOf(planned))));
      }
    }
    faults.sort(Comparator.comparingInt(Fault::row));
    return new ImportPlan(List.copyOf(arrivals), List.copyOf(already), List.copyOf(faults));
  }

  private static ImportRow row(Map<Integer, ImportRow> rows, PlannedMember planned) {
    return Objects.requireNonNull(rows.get(planned.row()));
  }

  /** Finds rows of one file that contradict each other. */
  private record Doubles(Map<Integer, ImportRow> rows, List<Fault> faults) {
    void look(List<PlannedMember> planned, Column column, Function<PlannedMember, @Nullable Object> key) {
      var first = new HashMap<Object, Integer>();
      for (var member : planned) {
        var value = key.apply(member);
        var earlier = value == null ? null : first.putIfAbsent(value, member.row());
        if (earlier != null) {
          faults.add(Fault.at(row(rows, member), column, "membership.fault.twice", String.valueOf(earlier)));
        }
      }
    }
  }

  private enum Match {
    NEW,
    SAME,
    NUMBER_TAKEN,
    OTHER_NUMBER
  }

  /** The register as an import meets it: by number, by account, by organisation's name. */
  private final class Known {
    private final Map<Integer, Line> numbers = new HashMap<>();
    private final Map<PersonId, Line> people = new HashMap<>();
    private final Map<String, Line> organisations = new HashMap<>();
    private final Map<Email, PersonId> accounts;

    Known(CoopId coop, Collection<PlannedMember> planned) {
      accounts = newcomers.known(planned.stream().map(PlannedMember::email).distinct().toList());
      for (var line : lines.all(coop, new Search("", "", Search.Show.ALL, today.date(), 1))) {
        numbers.put(line.number(), line);
        if (line.kind() == Member.Kind.PERSON) {
          people.put(line.actsThrough(), line);
        } else {
          organisations.put(Column.plain(line.name().orElse("")), line);
        }
      }
    }

    Match look(PlannedMember planned) {
      var line = current(planned);
      if (line != null) {
        return planned.number().isEmpty() || planned.number().getAsInt() == line.number() ? Match.SAME : Match.OTHER_NUMBER;
      }
      var taken = planned.number().isPresent() ? numbers.get(planned.number().getAsInt()) : null;
      if (taken == null) {
        return Match.NEW;
      }
      return taken.actsThrough().equals(accounts.get(planned.email())) ? Match.SAME : Match.NUMBER_TAKEN;
    }

    int numberOf(PlannedMember planned) {
      return Objects.requireNonNull(current(planned)).number();
    }

    /** The line that is still open on the day the file says the membership began. */
    private @Nullable Line current(PlannedMember planned) {
      var line =
          planned.kind() == Member.Kind.ORGANISATION
              ? organisations.get(Column.plain(planned.name()))
              : people.get(accounts.get(planned.email()));
      return line == null || line.endedBy(planned.admitted()) ? null : line;
    }
  }
}
