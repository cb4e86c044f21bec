package coop.phyle.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Requests over the loopback. */
public final class Load {
  /** What came of it: times in nanoseconds, sorted; the answers that were neither 2xx nor 3xx. */
  public record Result(List<Long> nanos, List<String> refusals, Duration took) {
    public int wrong() {
      return refusals.size();
    }

    /** @throws IllegalStateException if anything was refused */
    public Result allWell() {
      if (!refusals.isEmpty()) {
        throw new IllegalStateException(refusals.size() + " refused, such as " + refusals.getFirst());
      }
      return this;
    }


    public double perSecond() {
      return nanos.size() * 1e9 / took.toNanos();
    }

    public double millis(double quantile) {
      return nanos.get((int) Math.min(nanos.size() - 1L, Math.round(quantile * nanos.size()))) / 1e6;
    }
  }

  private Load() {}

  /** Sends requests number 0 to {@code count - 1}, so many at a time. */
  public static Result run(int clients, int count, IntFunction<HttpRequest> requests) {
    var next = new AtomicInteger();
    return measured(
        (threads, taken) -> {
          for (var client = 0; client < clients; client++) {
            threads.submit(() -> {
              for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                taken.request(requests.apply(i), System.nanoTime());
              }
            });
          }
        });
  }

  /** Sends requests at a steady pace, whether or not earlier ones have their answer; a time counts from the moment the request was due. */
  public static Result paced(int perSecond, int count, IntFunction<HttpRequest> requests) {
    return measured(
        (threads, taken) -> {
          var began = System.nanoTime();
          for (var i = 0; i < count; i++) {
            var due = began + i * 1_000_000_000L / perSecond;
            var request = requests.apply(i);
            LockSupport.parkNanos(due - System.nanoTime());
            threads.submit(() -> taken.request(request, due));
          }
        });
  }

  private static Result measured(BiConsumer<ExecutorService, Taken> sending) {
    var taken = new Taken();
    var began = System.nanoTime();
    try (taken.http; var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sending.accept(threads, taken);
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    return new Result(taken.times.stream().sorted().toList(), List.copyOf(taken.refusals), took);
  }

  private static final class Taken {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
  
    void request(HttpRequest request, long from) {
      refusal(http, request).ifPresent(refusals::add);
      times.add(System.nanoTime() - from);
    }
  }

  private static Optional<String> refusal(HttpClient http, HttpRequest request) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() < 400 ? Optional.empty() : Optional.of(answer.statusCode() + " " + answer.body());
    } catch (IOException e) {
      return Optional.of(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e.toString());
    }
  }
}
