package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.tally.ClassId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns one row of an import into a member, or says what is wrong with which cell. */
final class RowReading {
  private static final Set<String> YES = Set.of("yes", "y", "si", "s", "x", "1", "true");
  private static final Set<String> NO = Set.of("", "no", "n", "0", "false");
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private final ImportRow row;
  private final List<MemberClass> classes;
  private final LocalDate today;
  private final List<Fault> faults;

  RowReading(ImportRow row, List<MemberClass> classes, LocalDate today, List<Fault> faults) {
    this.row = row;
    this.classes = classes;
    this.today = today;
    this.faults = faults;
  }

  Optional<PlannedMember> read() {
    var before = faults.size();
    var name = name(Column.NAME);
    var kind = kind();
    var email = email();
    var memberClass = memberClass();
    var address = address();
    var admitted = admitted();
    var number = number();
    var person = kind == Member.Kind.ORGANISATION ? name(Column.REPRESENTATIVE) : name;
    if (faults.size() > before || email.isEmpty() || memberClass.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PlannedMember(row.number(), name, kind, email.get(), person, memberClass.get(), address, admitted, number));
  }

  private String name(Column column) {
    var name = row.cell(column);
    if (!Application.named(name)) {
      fault(column, name.isEmpty() ? "membership.fault.empty-cell" : "membership.problem.name");
    }
    return name;
  }

  private Member.Kind kind() {
    var cell = Column.plain(row.cell(Column.ORGANISATION));
    if (!YES.contains(cell) && !NO.contains(cell)) {
      fault(Column.ORGANISATION, "membership.fault.yes-no");
    }
    if (NO.contains(cell) && !row.cell(Column.REPRESENTATIVE).isEmpty()) {
      fault(Column.REPRESENTATIVE, "membership.fault.representative");
    }
    return YES.contains(cell) ? Member.Kind.ORGANISATION : Member.Kind.PERSON;
  }

  private Optional<Email> email() {
    var email = Email.read(row.cell(Column.EMAIL));
    if (email.isEmpty()) {
      fault(Column.EMAIL, "membership.problem.email");
    }
    return email;
  }

  private Optional<ClassId> memberClass() {
    var cell = Column.plain(row.cell(Column.CLASS));
    var found = classes.stream().filter(c -> c.id().key().equals(cell) || Column.plain(c.name()).equals(cell)).findFirst();
    if (found.isEmpty()) {
      fault(Column.CLASS, "membership.fault.class", String.join(", ", classes.stream().map(MemberClass::name).toList()));
    }
    return found.map(MemberClass::id);
  }

  private String address() {
    var address = row.cell(Column.ADDRESS);
    if (address.length() > 500) {
      fault(Column.ADDRESS, "membership.problem.address");
    }
    return address;
  }

  private LocalDate admitted() {
    var cell = row.cell(Column.ADMITTED);
    if (cell.isEmpty()) {
      return today;
    }
    for (var format : DATES) {
      try {
        var day = LocalDate.parse(cell, format);
        if (day.isAfter(today) || day.getYear() < 1800) {
          fault(Column.ADMITTED, "membership.fault.day-range");
        }
        return day;
      } catch (DateTimeParseException e) {
        continue; // the next format may fit
      }
    }
    fault(Column.ADMITTED, "membership.fault.day");
    return today;
  }

  private OptionalInt number() {
    var cell = row.cell(Column.NUMBER);
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!cell.matches("0*[1-9][0-9]{0,8}")) {
      fault(Column.NUMBER, "membership.fault.number");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(cell));
  }

  private void fault(Column column, String key, Object... arguments) {
    faults.add(Fault.at(row, column, key, arguments));
  }
}
