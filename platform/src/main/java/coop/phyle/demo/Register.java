package coop.phyle.demo;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.ImportingMembers;
import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a co-op's register from a CSV file, as its secretary would. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class Register {
  private final ImportingMembers importing;
  private final Members members;
  private final TransactionTemplate transaction;

  Register(ImportingMembers importing, Members members, TransactionTemplate transaction) {
    this.importing = importing;
    this.members = members;
    this.transaction = transaction;
  }

  /** A class and who joins it on a day. */
  record Group(String memberClass, List<String> names, LocalDate admitted) {}

  void bring(CoopId coop, PersonId secretary, List<Group> groups, String more) {
    var csv = new StringBuilder("name,email,class,address,admitted,organisation,representative\n");
    for (var group : groups) {
      for (var name : group.names()) {
        csv.append("%s,%s,%s,\"Carrer Major %d, Girona\",%s,,%n".formatted(name, Cast.address(name), group.memberClass(), csv.length() % 90 + 1, group.admitted()));
      }
    }
    csv.append(more);
    var upload = importing.upload(coop, secretary, csv.toString().getBytes(StandardCharsets.UTF_8), "register.csv");
    switch (importing.complete(coop, upload, secretary, Locale.ENGLISH)) {
      case ImportingMembers.Imported.Done done -> {}
      case ImportingMembers.Imported.Faulty faulty -> throw new IllegalStateException("the example register is faulty: " + faulty.plan().faults());
      case ImportingMembers.Imported.Gone gone -> throw new IllegalStateException("the example register went away");
    }
  }

  List<Voter> of(CoopId coop, String memberClass) {
    var id = new ClassId(memberClass);
    return transaction.execute(status -> members.roll(coop)).stream().filter(v -> v.memberClass().equals(id)).toList();
  }
}
