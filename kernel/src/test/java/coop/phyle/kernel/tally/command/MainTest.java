package coop.phyle.kernel.tally.command;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as people and programs run it: files in, text out, an exit code. */
class MainTest {
  private static final String BOARD =
      """
      4 2
      6 1 2 0
      5 2 3 0
      3 3 2 0
      2 4 3 0
      0
      "Aina"
      "Bru"
      "Cesc"
      "Dolça"
      "Board"
      """;

  @TempDir Path folder;
  private Path board;

  /** What came of a run. */
  private record Ran(int code, String out, String err) {
    Json.Obj json() {
      return Json.parseObject(out);
    }
  }

  @BeforeEach
  void files() throws IOException {
    board = file("board.blt", BOARD);
  }

  /** A transcript of each round with a figure for everyone would fill the memory; the refusal names the line that says how many. */
  @ParameterizedTest
  @ValueSource(strings = {"", "scottish", "wigm-prf", "meek-prf", "irv", "schulze"})
  void moreCandidatesThanAMethodCountsAreRefusedWhereTheFileSaysSo(String method) throws IOException {
    var most = method.equals("schulze") ? 500 : 1_000;
    var ballots = (most + 1) + " 1\n1 1 0\n0\n" + "\"x\"\n".repeat(most + 1) + "\"t\"\n";
    var file = file("many.blt", "# a comment\n" + ballots);
    var ran = method.isEmpty() ? run(file) : run(file, "--method", method);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo(file + ":2: expected at most " + most + " candidates, found " + (most + 1) + "\n");
    assertThat(run(file, "--method", "borda").json().list("elected")).hasSize(1);
  }

  @Test
  void oneObjectWithTheKeysPromised() {
    var json = run(board, "--method", "scottish").json();
    assertThat(json.members().keySet()).containsExactly("file", "method", "seats", "ballots", "distinct", "quota", "elected", "electedNames", "ties", "stages");
    assertThat(json.text("file")).isEqualTo(board.toString());
    assertThat(json.text("method")).isEqualTo("scottish");
    assertThat(json.whole("seats")).isEqualTo(2);
    assertThat(json.whole("ballots")).isEqualTo(16);
    assertThat(json.whole("distinct")).isEqualTo(4);
    assertThat(json.whole("quota")).isEqualTo(6);
    assertThat(json.get("elected")).hasToString("Optional[[1,2]]");
    assertThat(json.texts("electedNames")).containsExactly("Aina", "Bru");
  }

  @Test
  void seatsOnTheCommandLineOverruleTheFile() {
    var json = run(board, "--seats", "1", "--method", "irv").json();
    assertThat(json.whole("seats")).isEqualTo(1);
    assertThat(json.texts("electedNames")).containsExactly("Bru");
  }

  @Test
  void withoutAMethodTheContentTells() throws IOException {
    assertThat(run(board).json().text("method")).isEqualTo("scottish");
    assertThat(run(board, "--seats", "1").json().text("method")).isEqualTo("irv");
    assertThat(run(budget()).json().text("method")).startsWith("equal-shares:utility=cost,completion=add1-until-overspend");
  }

  @Test
  void manyFilesAnswerInTheirOrder() throws IOException {
    var files = IntStream.range(0, 40).mapToObj(i -> file("board" + i + ".blt", BOARD.replace("Board", "Board " + i))).map(Path::toString).toList();
    var ran = run(Stream.concat(files.stream(), Stream.of("--method", "meek-prf", "--method", "schulze")).toArray(String[]::new));
    var lines = ran.out().lines().map(Json::parseObject).toList();
    assertThat(lines).extracting(line -> line.text("file")).isEqualTo(files.stream().flatMap(file -> Stream.of(file, file)).toList());
    assertThat(lines).extracting(line -> line.text("method")).startsWith("meek-prf", "schulze", "meek-prf");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aBadFileIsNamedAndTheOthersAreCounted() {
    var ran = run(file("bad.blt", BOARD.replace("5 2 3 0", "5 2 9 0")).toString(), board.toString(), folder.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("bad.blt:3: expected").contains("none: expected a file, found nothing");
    assertThat(ran.json().texts("electedNames")).containsExactly("Aina", "Bru");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--method nothing", "--method irv:what=1", "--method irv:batchElimination", "--method score", "--method score:blank=maybe", "--method dots", "--method scottish:a=b",
    "--method equal-shares:utility=love", "--method meek-prf:equal=no", "--method majority-judgment:top=0", "--seats 0", "--seed 1", "--classes /nowhere"
  })
  void whatItDoesNotUnderstandItSays(String options) {
    var ran = run(Stream.concat(Stream.of(board.toString()), Arrays.stream(options.split(" "))).toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("usage: tally");
  }

  @Test
  void aMethodThatNeedsOtherBallotsSaysSo() {
    assertThat(run(board, "--method", "equal-shares").err()).contains("expected projects with costs (.pb), found ballots that rank");
    assertThat(run(board, "--method", "majority-judgment").err()).contains("expected ballots that give marks, found ballots that rank");
    assertThat(run(budget(), "--method", "irv").err()).contains("expected ballots that rank, found a budget");
  }

  @Test
  void aBudgetTellsProjectsAndMoney() {
    var json = run(budget(), "--method", "equal-shares:completion=none", "--method", "greedy").out().lines().map(Json::parseObject).toList();
    assertThat(json.getFirst().texts("selected")).containsExactly("p1");
    assertThat(json.getFirst().get("spent")).hasToString("Optional[600.5]");
    assertThat(json.getLast().texts("selected")).containsExactly("p1", "p3");
    assertThat(json.getFirst().text("method")).isEqualTo("equal-shares:utility=cost,completion=none,unit=100");
    assertThat(run(budget(), "--format", "text").out()).contains("Selected: p1, p3").contains("Spent: 900.5");
  }

  @Test
  void everyMethodOfTheHelpIsThere() {
    for (var method : List.of("wigm-prf", "ranked-pairs", "borda", "approval", "harmonic")) {
      assertThat(run(board, "--method", method).json().texts("electedNames")).as(method).hasSize(2);
    }
    assertThat(run("--help").out()).contains("harmonic");
  }

  @Test
  void classesWeighAndAreKeptSeats() {
    var classes = file("classes.json",
        """
        {"shares": {"users": "1/4", "workers": "3/4"}, "absent": "renormalise", "ballots": {"users": ["1-2"], "workers": ["3", "4"]},
         "candidates": {"workers": [4]}}
        """);
    var kept = file("kept.json", "{\"candidates\": {\"workers\": [4]}, \"seats\": {\"workers\": {\"least\": 1}}}");
    assertThat(run(board, "--seats", "1", "--method", "irv").json().texts("electedNames")).containsExactly("Bru");
    assertThat(run(board, "--seats", "1", "--method", "irv", "--classes", classes.toString()).json().texts("electedNames")).containsExactly("Cesc");
    assertThat(run(board, "--method", "scottish", "--classes", kept.toString()).json().texts("electedNames")).containsExactly("Aina", "Dolça");
    assertThat(run(board, "--method", "irv", "--classes", kept.toString()).err()).contains("board.blt: only a transferable vote can keep seats for classes");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{", "[]", "{\"shares\":{\"a\":\"1/2\"},\"absent\":\"renormalise\",\"ballots\":{\"a\":[\"1-4\"]}}", "{\"shares\":{\"a\":\"1\"},\"ballots\":{\"a\":[\"1-4\"]}}",
    "{\"shares\":{\"a\":\"1\"},\"absent\":\"renormalise\"}", "{\"shares\":{\"a\":\"1\"},\"absent\":\"renormalise\",\"ballots\":{\"b\":[\"1-4\"]}}",
    "{\"ballots\":{\"a\":[\"4-1\"]}}", "{\"ballots\":{\"a\":[\"x\"]}}", "{\"ballots\":{\"a\":[\"1-4\"],\"b\":[\"4\"]}}", "{\"seats\":{\"a\":{\"least\":2,\"most\":1}}}",
    "{\"ballots\":{\"a\":[\"1-3\"]}}", "{\"candidates\":{\"a\":[5]}}", "{\"candidates\":{\"a\":[0]}}"
  })
  void classesThatCannotBeAreRefused(String content) {
    var ran = run(board, "--classes", file("classes.json", content).toString());
    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
    assertThat(ran.err()).isNotBlank();
  }

  @Test
  void aSeedDrawsTheSameLotForEveryone() {
    var tie = file("tie.blt", "2 1\n3 1 0\n3 2 0\n0\n\"Aina\"\n\"Bru\"\n\"Tie\"\n");
    var first = run(tie, "--method", "meek-prf", "--seed", "00").out();
    assertThat(first).contains("\"by\":\"lot\"").isEqualTo(run(tie, "--method", "meek-prf", "--seed", "00").out());
    var winners = IntStream.range(16, 48).mapToObj(i -> run(tie, "--method", "meek-prf", "--seed", Integer.toHexString(i)).json().texts("electedNames")).distinct().toList();
    assertThat(winners).containsExactlyInAnyOrder(List.of("Aina"), List.of("Bru"));
  }

  @Test
  void ballotsAreConvertedAndStayTheSame() {
    var csv = file("board.csv", run(board, "--convert", "csv").out());
    assertThat(run(csv, "--method", "scottish", "--seats", "2").json().get("stages")).isEqualTo(run(board, "--method", "scottish").json().get("stages"));
    assertThat(run(board, "--convert", "blt").out()).startsWith("4 2\n");
    assertThat(run(board, "--convert", "pb").code()).isEqualTo(2);
    assertThat(run(board, "--convert", "pb").err()).contains("board.blt: ");
    assertThat(run(board.toString(), board.toString(), "--convert", "blt").err()).contains("--convert takes one file at a time");
    assertThat(run(folder, "--convert", "blt").err()).contains("expected a file, found a directory");
  }

  @Test
  void helpIsNoMistake() {
    var ran = run("--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("usage: tally");
    assertThat(run().err()).contains("name a file with ballots");
  }

  private Path budget() {
    return file("budget.pb",
        """
        META
        key;value
        description;Test
        num_projects;3
        num_votes;3
        budget;1000
        vote_type;approval
        PROJECTS
        project_id;cost;name
        p1;600.50;Garden
        p2;900;Fountain
        p3;300;Benches
        VOTES
        voter_id;vote
        1;p1,p2
        2;p1,p3
        3;p3,p1
        """);
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Ran run(Path file, String... options) {
    return run(Stream.concat(Stream.of(file.toString()), Arrays.stream(options)).toArray(String[]::new));
  }

  private static Ran run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var code = Main.run(words, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
