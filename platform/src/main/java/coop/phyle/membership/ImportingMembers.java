package coop.phyle.membership;

import static java.util.stream.Collectors.toMap;

import coop.phyle.identity.Email;
import coop.phyle.identity.Newcomers;
import coop.phyle.identity.Organisations;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in a register kept elsewhere: upload, look, import. All rows or none; a file imported again changes nothing, because rows that are members
 * already are left alone.
 */
@Service
@Transactional
public class ImportingMembers {
  private final Imports imports;
  private final PlanningImports planning;
  private final Admissions admissions;
  private final AdmittingMembers admitting;
  private final Newcomers newcomers;
  private final Organisations organisations;

  ImportingMembers(
      Imports imports,
      PlanningImports planning,
      Admissions admissions,
      AdmittingMembers admitting,
      Newcomers newcomers,
      Organisations organisations) {
    this.imports = imports;
    this.planning = planning;
    this.admissions = admissions;
    this.admitting = admitting;
    this.newcomers = newcomers;
    this.organisations = organisations;
  }

  /** What came of an import. */
  public sealed interface Imported {
    record Done(int admitted, int already) implements Imported {}

    record Faulty(ImportPlan plan) implements Imported {}

    /** The upload was imported or forgotten meanwhile. */
    record Gone() implements Imported {}
  }

  /** Keeps a file for a look at what it would do; it is forgotten after a day. */
  public UploadId upload(CoopId coop, PersonId by, byte[] file, String fileName) {
    var upload = new Imports.Upload(Ids.next(), file, fileName.length() > 200 ? fileName.substring(0, 200) : fileName);
    imports.keep(coop, upload, by);
    return new UploadId(upload.id());
  }

  @Transactional(readOnly = true)
  Optional<ImportPreview> preview(CoopId coop, UploadId id) {
    return imports.find(coop, id.value()).map(u -> new ImportPreview(id, u.fileName(), planning.plan(coop, u.file())));
  }

  void discard(CoopId coop, UploadId id) {
    imports.forget(coop, id.value());
  }

  @Transactional(readOnly = true)
  List<PastImport> past(CoopId coop) {
    return imports.past(coop);
  }

  /** Imports an upload if every row is in order; looks again, because the register may have moved on since the preview. */
  public Imported complete(CoopId coop, UploadId id, PersonId by, Locale locale) {
    admissions.serialise(coop);
    var upload = imports.find(coop, id.value());
    if (upload.isEmpty()) {
      return new Imported.Gone();
    }
    var plan = planning.plan(coop, upload.get().file());
    if (!plan.faults().isEmpty()) {
      return new Imported.Faulty(plan);
    }
    if (!plan.arrivals().isEmpty()) {
      var basis = new Basis(Basis.Means.IMPORT, Optional.of(id.value()), OptionalInt.empty(), Optional.of(by));
      admitting.admit(coop, basis, lines(plan.arrivals(), locale));
    }
    imports.done(coop, upload.get(), plan.arrivals().size(), plan.already().size(), by);
    imports.forget(coop, id.value());
    return new Imported.Done(plan.arrivals().size(), plan.already().size());
  }

  private List<NewMember> lines(List<PlannedMember> arrivals, Locale locale) {
    Map<Email, String> names = arrivals.stream().collect(toMap(PlannedMember::email, PlannedMember::person, (first, second) -> first));
    var accounts = newcomers.findOrCreate(names, locale);
    var made =
        organisations.createAll(arrivals.stream().filter(a -> a.kind() == Member.Kind.ORGANISATION).map(PlannedMember::name).toList()).iterator();
    var lines = new ArrayList<NewMember>(arrivals.size());
    for (var arrival : arrivals) {
      var person = Objects.requireNonNull(accounts.get(arrival.email()));
      Joiner joiner =
          switch (arrival.kind()) {
            case PERSON -> new Joiner.Person(person);
            case ORGANISATION -> new Joiner.Organisation(made.next(), person);
          };
      lines.add(
          new NewMember(
              joiner, arrival.memberClass(), arrival.name(), arrival.address(), arrival.admitted(), arrival.number(), OptionalInt.empty()));
    }
    return lines;
  }
}
