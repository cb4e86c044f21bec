package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.json.Json;
import coop.phyle.voting.CodeStart;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two hundred voters in the last minute, each on two devices that disagree, and two nodes that count.
 *
 * @param told what each device was answered
 * @param box choices of the counted ballots by code
 */
record Race(List<Told> told, Map<String, String> box) {
  static final int VOTERS = 200;

  /** What came back for a ballot: 201 with what stands, or a refusal. */
  record Answer(int status, String body) {}

  interface Device {
    Answer send(int voter, String choice) throws Exception;
  }

  /** @param code of the ballot that stands then; nothing where it was refused */
  record Told(int voter, String choice, int status, String code, boolean changed) {
    boolean accepted() {
      return status == 201;
    }
  }

  /** When half the answers are there the vote closes. */
  static Race run(Assembly assembly, VoteNumber number, Device device) throws Exception {
    var closing = assembly.life(number).given().closesAt();
    var half = new CountDownLatch(VOTERS);
    assembly.clock().moveTo(closing.minus(Duration.ofHours(1)));
    var told = raced(
        i -> {
          var one = told(device, i / 2, i % 2 == 0 ? "for" : "against");
          half.countDown();
          return one;
        },
        () -> {
          half.await();
          assembly.clock().moveTo(closing);
          while (!assembly.stage(number).counted()) {
            assembly.close(number);
          }
          return number;
        });
    return new Race(told, box(assembly, number));
  }

  private interface Turn {
    Told take(int ballot) throws Exception;
  }

  /** Two hundred clients at once, each with a ballot of one voter and then one of another. */
  private static List<Told> raced(Turn turn, Callable<VoteNumber> count) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var clients = IntStream.range(0, VOTERS).mapToObj(i -> threads.submit(() -> {
        start.await();
        return List.of(turn.take(i), turn.take(VOTERS + i));
      })).toList();
      var counts = List.of(threads.submit(count), threads.submit(count));
      start.countDown();
      var told = new ArrayList<Told>();
      for (var client : clients) {
        told.addAll(client.get());
      }
      for (var one : counts) {
        one.get();
      }
      return told;
    }
  }

  private static Told told(Device device, int voter, String choice) throws Exception {
    var answer = device.send(voter, choice);
    var cast = answer.status() == 201 ? Json.parseObject(answer.body()) : Json.obj().with("code", "").with("changed", false);
    return new Told(voter, choice, answer.status(), cast.text("code"), cast.flag("changed"));
  }

  private static Map<String, String> box(Assembly assembly, VoteNumber number) {
    var log = assembly.in(() -> assembly.bean(BallotLogs.class).log(assembly.coop.id(), number, "", CodeStart.after(""), VOTERS)).orElseThrow();
    var box = new HashMap<String, String>();
    log.ballots().forEach(ballot -> box.put(ballot.code(), ballot.choice().map(CastBallot::key).orElseThrow()));
    if (log.total() != box.size()) {
      throw new AssertionError(log.total() + " ballots in the box, " + box.size() + " on its first page");
    }
    return box;
  }

  Map<Integer, List<Told>> accepted() {
    return told.stream().filter(Told::accepted).collect(Collectors.groupingBy(Told::voter));
  }

  /** Voters who were told that their ballot counts and whose last one is not in the box as they sent it. */
  long lost() {
    return accepted().values().stream().filter(ballots -> !stands(ballots)).count();
  }

  private boolean stands(List<Told> ballots) {
    var last = ballots.stream().filter(ballot -> ballot.changed() == (ballots.size() > 1)).toList();
    return last.size() == 1 && last.getFirst().choice().equals(box.get(last.getFirst().code()));
  }

  /** Ballots in the box beyond one for each voter who was told so. */
  int tooMany() {
    var last = new HashSet<String>();
    accepted().values().forEach(ballots -> ballots.stream().filter(ballot -> ballot.changed() == (ballots.size() > 1)).forEach(ballot -> last.add(ballot.code())));
    return (int) box.keySet().stream().filter(code -> !last.contains(code)).count();
  }
}
