package coop.phyle.bench;

import coop.phyle.kernel.ballots.BallotCode;
import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.Quorum;
import coop.phyle.kernel.tally.Resolution;
import coop.phyle.kernel.tally.Test;
import coop.phyle.kernel.tally.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernel's share of closing a resolution: 10,000 ballots of three classes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBench {
  private static final int VOTERS = 10_000;
  private static final List<ClassId> CLASSES = List.of(new ClassId("stewards"), new ClassId("workers"), new ClassId("investors"));
  private static final UUID COOP = new UUID(7, 7);

  private final Map<ClassId, Long> eligible = new TreeMap<>();
  private final List<CastBallot> ballots = new ArrayList<>();
  private final List<String> leaves = new ArrayList<>();

  @Setup
  public void fill() {
    var random = new Random(20261122);
    for (var i = 0; i < VOTERS; i++) {
      var nonce = new byte[16];
      random.nextBytes(nonce);
      var ballot =
          CastBallot.of(CLASSES.get(random.nextInt(3)), Choice.values()[random.nextInt(3)], new Nonce(java.util.HexFormat.of().formatHex(nonce)));
      ballots.add(ballot);
      eligible.merge(ballot.inClass(), 1L, Long::sum);
      leaves.add(ballot.nonce().hex());
    }
  }

  /** Adds up the ballots and applies a class-weighted majority and one of each class. */
  @Benchmark
  public Outcome count() {
    return Resolution.count(rule(), weighting(), Closing.count(eligible, ballots));
  }

  /** The receipt under which each voter finds their ballot. */
  @Benchmark
  public List<BallotCode> receipts() {
    return ballots.stream().map(ballot -> BallotCode.of(COOP, 1, ballot)).toList();
  }

  /** The root that commits to the roll. */
  @Benchmark
  public Object rollRoot() {
    return MerkleTree.rootOf(leaves);
  }

  private static DecisionRule rule() {
    var half = Fraction.of(1, 2);
    var tests =
        List.of(
            new Test(Test.Scope.ALL, null, Test.Basis.CLASS_WEIGHTED, Test.Base.CAST, half, true),
            new Test(Test.Scope.EACH_CLASS, null, Test.Basis.PER_HEAD, Test.Base.CAST, half, true));
    return new DecisionRule(
        DecisionRule.Electorate.MEMBERS, 14, 14, new Quorum(3, Fraction.of(1, 10), Quorum.Which.GREATER), tests, DecisionRule.Secrecy.OPEN, 6);
  }

  private static Weighting weighting() {
    var shares = new TreeMap<ClassId, Fraction>();
    shares.put(CLASSES.get(0), Fraction.of(1, 2));
    shares.put(CLASSES.get(1), Fraction.of(1, 4));
    shares.put(CLASSES.get(2), Fraction.of(1, 4));
    return new Weighting(shares, new TreeMap<>(), AbsentClass.RENORMALISE);
  }
}
