package coop.phyle.kernel.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports satisfy the programs that read them, and our own check finds what those let pass. */
class ExportTest {
  @TempDir Path folder;

  private final Journal book = RandomBook.of(7, 120);

  @Test
  void hledgerAcceptsTheJournalAndAgreesOnTheBalances() throws Exception {
    assumeTrue(installed("hledger"));
    var file = written("book.journal", text(HledgerJournal::write));
    run("hledger", "-f", file, "check", "-s", "ordereddates", "payees");
    for (var sum : book.each(entry -> {}).balances().sums().entrySet()) {
      var shown = run("hledger", "-f", file, "bal", "-N", "--flat", "-E", "--format", "%(total)",
          "cur:" + sum.getKey().currency(), "acct:^" + sum.getKey().account() + "$");
      assertThat(amount(shown)).as(sum.getKey().toString()).isEqualByComparingTo(sum.getValue().decimal());
    }
    assertThat(code("hledger", "-f", written("bad.journal", mutated(text(HledgerJournal::write), "  ")), "check", "-s")).isNotZero();
  }

  @Test
  void ledgerAcceptsTheJournalPedantically() throws Exception {
    assumeTrue(installed("ledger"));
    run("ledger", "--pedantic", "-f", written("book.journal", text(HledgerJournal::write)), "bal");
  }

  @Test
  void beancountAcceptsTheJournalAndFindsAChangedCent() throws Exception {
    assumeTrue(installed("bean-check"));
    run("bean-check", written("book.beancount", text(BeancountJournal::write)));
    assertThat(code("bean-check", written("bad.beancount", mutated(text(BeancountJournal::write), "  ")))).isNotZero();
  }

  @Test
  void ourOwnCheckFindsOneCentAnywhere() throws Exception {
    var csv = text(CsvJournal::write);
    assertThat(BookCheck.faults(csv)).isEmpty();
    var rows = csv.split("\r\n");
    for (var i = 1; i < rows.length; i++) {
      var changed = rows.clone();
      changed[i] = changed[i].replaceAll("(\\d)(,[A-Z]{3})$", "§$1$2").replaceAll("§9", "8").replaceAll("§([0-8])", "9");
      if (!changed[i].equals(rows[i])) {
        assertThat(BookCheck.faults(String.join("\r\n", changed) + "\r\n")).as(rows[i]).isNotEmpty();
      }
    }
  }

  @Test
  void ourOwnCheckFindsHalfACentAndAMissingEntry() throws Exception {
    var csv = text(CsvJournal::write);
    assertThat(BookCheck.faults(csv.replaceFirst("(\\d\\.\\d\\d),EUR", "$15,EUR"))).isNotEmpty();
    assertThat(BookCheck.faults(csv.lines().filter(l -> !l.startsWith("3,")).reduce("", (a, b) -> a + b + "\n"))).isNotEmpty();
    assertThat(BookCheck.faults("")).isNotEmpty();
  }

  @Test
  void anEmptyBookIsWellFormedToo() throws Exception {
    var empty = Journal.of("Empty", book.accounts(), List.of());
    var out = new StringBuilder();
    CsvJournal.write(empty, out);
    assertThat(BookCheck.faults(out)).isEmpty();
    if (installed("hledger")) {
      var journal = new StringBuilder();
      HledgerJournal.write(empty, journal);
      run("hledger", "-f", written("empty.journal", journal.toString()), "check", "-s", "ordereddates", "payees");
    }
    if (installed("bean-check")) {
      var beans = new StringBuilder();
      BeancountJournal.write(empty, beans);
      run("bean-check", written("empty.beancount", beans.toString()));
    }
  }

  /** The bytes that were written when an export was still built from a list in memory. */
  @Test
  void theSameBookIsAlwaysTheSameFile() throws Exception {
    assertThat(Hash.of(text(HledgerJournal::write)).hex()).isEqualTo("9cb09eea0aeb77717ac9b157629885431c6a0731b560718d3151dcdb7deecdbc");
    assertThat(Hash.of(text(BeancountJournal::write)).hex()).isEqualTo("63f1eb245152ea2defcabce882b8e5ae0ac96bf9be473a6d8c4f09ab58b17aa9");
    assertThat(Hash.of(text(CsvJournal::write)).hex()).isEqualTo("0399d49a6b485cc2e405ed95ae7f0f579b10d29560bf33b4450f0b35a63925e9");
  }

  @Test
  void entriesAreReadOnceAndOneAtATime() throws Exception {
    var entries = book.entries().iterator();
    var read = new int[1];
    var once = new Journal(book.name(), book.accounts(), book.kinds(), book.first(), () -> {
      assertThat(read[0]).as("entries read before").isZero();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public Entry next() {
          read[0]++;
          return entries.next();
        }
      };
    });
    var lines = new StringBuilder();
    CsvJournal.write(once, lines);
    assertThat(read[0]).isEqualTo(120);
    assertThat(lines.toString()).isEqualTo(text(CsvJournal::write));
  }

  @Test
  void anEntryOutOfOrderIsRefused() {
    var entries = new ArrayList<Entry>();
    book.entries().forEach(entries::add);
    Collections.swap(entries, 3, 4);
    var muddled = new Journal(book.name(), book.accounts(), book.kinds(), book.first(), entries);
    assertThatThrownBy(() -> CsvJournal.write(muddled, new StringBuilder())).hasMessageContaining("comes after entry");
  }

  @Test
  void typedTextThatLooksLikeAFormulaStaysText() throws Exception {
    for (var start : List.of("=", "+", "-", "@", "\t", "\r", "＝", "－")) {
      assertThat(Csv.text(start + "1+1")).isEqualTo("'" + start + "1+1");
    }
    assertThat(Csv.text("Seed - week 12")).isEqualTo("Seed - week 12");
    var legs = List.of(Leg.debit("assets:bank", Money.of(5, "EUR")), Leg.credit("income:sales", Money.of(5, "EUR")));
    var entry = new Entry(1, LocalDate.of(2026, 1, 1), "manual", "-2+cmd|' /C calc'!A0", legs, OptionalLong.empty());
    var out = new StringBuilder();
    CsvJournal.write(Journal.of("Horta", book.accounts(), List.of(entry)), out);
    assertThat(out).contains(",'-2+cmd|").contains(",-0.05,EUR");
  }

  private interface Export {
    void write(Journal journal, Appendable out) throws IOException;
  }

  private String text(Export export) throws IOException {
    var out = new StringBuilder();
    export.write(book, out);
    return out.toString();
  }

  /** Adds a cent to the first posting in euros. */
  private static String mutated(String journal, String indent) {
    var matcher = java.util.regex.Pattern.compile("(?m)^" + indent + ".*?(-?\\d+\\.\\d\\d) EUR$").matcher(journal);
    assertThat(matcher.find() && matcher.find()).isTrue();
    var changed = new BigDecimal(matcher.group(1)).add(new BigDecimal("0.01")).toPlainString();
    return journal.substring(0, matcher.start(1)) + changed + journal.substring(matcher.end(1));
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static BigDecimal amount(String shown) {
    var digits = shown.strip().replaceAll("[^0-9.-]", "");
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  private static boolean installed(String program) {
    return java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(d -> Files.isExecutable(Path.of(d, program)));
  }

  private String run(String... command) throws Exception {
    var log = folder.resolve("log").toFile();
    var code = start(log, command);
    var said = Files.readString(log.toPath());
    assertThat(code).as(said).isZero();
    return said;
  }

  private int code(String... command) throws Exception {
    return start(folder.resolve("bad-log").toFile(), command);
  }

  private static int start(java.io.File log, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
