package coop.phyle.kernel.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    for (var sum : Balances.of(book.entries()).sums().entrySet()) {
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
    var empty = new Journal("Empty", book.accounts(), List.of());
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
