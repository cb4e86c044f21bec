package coop.phyle.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.Coops;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.MerkleTree;
import coop.phyle.kernel.merkle.Proofs;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.testing.PhyleTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PhyleTest
class SealingTest {
  @Autowired Record record;
  @Autowired Sealing sealing;
  @Autowired SealingJob job;
  @Autowired Acts acts;
  @Autowired Heads heads;
  @Autowired Leaves leaves;
  @Autowired Logs logs;
  @Autowired Coops coops;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  private CoopId coop;

  @BeforeEach
  void found() {
    coop = coops.create("Sealing").id();
  }

  @Test
  void nothingIsLostOrLeftOutWhileManyWriteAndTwoSeal() throws Exception {
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newFixedThreadPool(10)) {
      var sealers = List.of(threads.submit(sealingWhile(writing)), threads.submit(sealingWhile(writing)));
      var writers = new ArrayList<Future<?>>();
      for (var t = 0; t < 8; t++) {
        var writer = t;
        writers.add(threads.submit(() -> write(writer)));
      }
      for (var writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
      writing.set(false);
      for (var sealer : sealers) {
        sealer.get(60, TimeUnit.SECONDS);
      }
    }
    tenancy.in(coop, () -> job.seal(coop));
    var sealed = all();
    assertThat(sealed.getFirst().act().kind()).isEqualTo("log-opened");
    assertThat(sealed).hasSize(1 + 8 * 45);
    var said = new HashSet<String>();
    for (var i = 0; i < sealed.size(); i++) {
      assertThat(sealed.get(i).position()).isEqualTo(i);
      assertThat(said.add(sealed.get(i).act().leaf())).isTrue();
    }
    agrees(sealed);
  }

  @Test
  void actsOfOneTransactionKeepTheirOrderAndARollbackLeavesNothing() {
    inCoop(() -> note(1, 2, 3));
    assertThatThrownBy(
            () ->
                inCoop(
                    () -> {
                      note(4);
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    inCoop(() -> note(5));
    tenancy.in(coop, () -> job.seal(coop));
    assertThat(all().stream().skip(1).map(a -> a.act().body().whole("n"))).containsExactly(1L, 2L, 3L, 5L);
  }

  @Test
  void anInterruptedSealLeavesTheActsWaiting() {
    inCoop(() -> note(1, 2));
    assertThat(inCoop(() -> acts.countWaiting(coop))).isEqualTo(3);
    assertThatThrownBy(
            () ->
                inCoop(
                    () -> {
                      sealing.block(coop);
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");
    assertThat(inCoop(() -> acts.countWaiting(coop))).isEqualTo(3);
    assertThat(inCoop(() -> heads.latest(coop))).isEmpty();
    tenancy.in(coop, () -> job.seal(coop));
    assertThat(inCoop(() -> acts.countWaiting(coop))).isZero();
    agrees(all());
  }

  @Test
  void aBlockHoldsAThousandActs() {
    for (var i = 0; i < 3; i++) {
      inCoop(() -> note(java.util.stream.IntStream.range(0, 700).toArray()));
    }
    tenancy.in(coop, () -> job.seal(coop));
    assertThat(inCoop(() -> heads.after(coop, 0, 10)).stream().map(h -> h.head().size())).containsExactly(1000L, 2000L, 2101L);
    agrees(all());
  }

  @Test
  void anActThatCommitsLateGetsALaterPosition() throws Exception {
    inCoop(() -> note(0));
    var noted = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var thread = Executors.newSingleThreadExecutor()) {
      var late =
          thread.submit(
              () ->
                  inCoop(
                      () -> {
                        note(1);
                        noted.countDown();
                        return await(go);
                      }));
      assertThat(noted.await(20, TimeUnit.SECONDS)).isTrue();
      inCoop(() -> note(2));
      tenancy.in(coop, () -> job.seal(coop));
      go.countDown();
      assertThat(late.get(20, TimeUnit.SECONDS)).isTrue();
    }
    tenancy.in(coop, () -> job.seal(coop));
    assertThat(all().stream().skip(1).map(a -> a.act().body().whole("n"))).containsExactly(0L, 2L, 1L);
    agrees(all());
  }

  @Test
  void theDatabaseItselfRefusesChanges() {
    inCoop(() -> note(1));
    tenancy.in(coop, () -> job.seal(coop));
    for (var table : List.of("log", "signing_key", "act", "head", "leaf", "node")) {
      refused("update record.%s set coop_id = coop_id".formatted(table));
      refused("delete from record.%s".formatted(table));
      refused("truncate record.%s cascade".formatted(table));
    }
    inCoop(() -> note(2));
    refused("delete from record.unsealed where coop_id = '%s'".formatted(coop));
    var head = inCoop(() -> heads.latest(coop)).orElseThrow();
    for (var size : List.of(head.head().size() + 1, head.head().size())) {
      refused(
          "insert into record.head select coop_id, number + 1, %d, root, at, previous, signature from record.head where coop_id = '%s'"
              .formatted(size, coop));
    }
    refused("insert into record.leaf (coop_id, position, noted, head) select coop_id, 99, noted, 2 from record.unsealed where coop_id = '%s'".formatted(coop));
    assertThat(inCoop(() -> acts.countWaiting(coop))).isEqualTo(1);
  }

  @Test
  void anotherCoOpSeesNothing() {
    inCoop(() -> note(1));
    var other = coops.create("Other").id();
    long seen = tenancy.in(other, () -> new TransactionTemplate(transactions).execute(s -> jdbc.sql("select count(*) from record.act").query(Long.class).single()));
    assertThat(seen).isZero();
    job.run();
    assertThat(inCoop(() -> acts.countWaiting(coop))).isZero();
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> inCoop(() -> jdbc.sql(sql).update())).as(sql).isInstanceOf(DataAccessException.class);
  }

  private void agrees(List<Acts.Sealed> sealed) {
    var tree = new MerkleTree();
    var key = inCoop(() -> logs.key(coop)).orElseThrow();
    var previous = Hash.ZERO;
    for (var signed : inCoop(() -> heads.after(coop, 0, 1000))) {
      while (tree.size() < signed.head().size()) {
        tree.add(sealed.get((int) tree.size()).act().hash());
      }
      assertThat(signed.head().root()).isEqualTo(tree.root());
      assertThat(signed.head().previous()).isEqualTo(previous);
      assertThat(signed.signedBy(key)).isTrue();
      previous = signed.head().hash();
    }
    assertThat(tree.size()).isEqualTo(sealed.size());
    for (var i : List.of(0, sealed.size() / 2, sealed.size() - 1)) {
      var proof = inCoop(() -> new Proofs(leaves.nodes(coop)).inclusion(i, sealed.size()));
      assertThat(proof.proves(sealed.get(i).act().hash(), tree.root())).isTrue();
    }
  }

  private Callable<Boolean> sealingWhile(AtomicBoolean writing) {
    return () -> {
      while (writing.get()) {
        tenancy.in(coop, () -> job.seal(coop));
      }
      return true;
    };
  }

  /** Fifty transactions, every tenth of them rolled back. */
  private boolean write(int writer) {
    for (var i = 0; i < 50; i++) {
      var n = writer * 100 + i;
      var undone = i % 10 == 9;
      tenancy.in(
          coop,
          () ->
              new TransactionTemplate(transactions)
                  .execute(
                      status -> {
                        note(n);
                        if (undone) {
                          status.setRollbackOnly();
                        }
                        return true;
                      }));
    }
    return true;
  }

  private boolean note(int... numbers) {
    for (var n : numbers) {
      record.note(coop, n % 7 == 3 ? "member-admitted" : "test-act", Json.obj().with("n", n));
    }
    return true;
  }

  private List<Acts.Sealed> all() {
    return inCoop(
        () -> {
          try (var stream = acts.sealed(coop, 0, Long.MAX_VALUE)) {
            return stream.toList();
          }
        });
  }

  private <T> T inCoop(Supplier<T> work) {
    return tenancy.in(coop, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
