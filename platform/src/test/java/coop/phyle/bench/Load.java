package coop.phyle.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Requests over the loopback, each client waiting for its answer before it asks again. */
public final class Load {
  /** What came of it: times in nanoseconds, sorted; wrong counts the answers that were neither 2xx nor 3xx. */
  public record Result(List<Long> nanos, int wrong, Duration took) {
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
    var wrong = new AtomicInteger();
    var times = new ConcurrentLinkedQueue<Long>();
    var began = System.nanoTime();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var client = 0; client < clients; client++) {
        threads.submit(() -> {
          for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            var start = System.nanoTime();
            if (!well(http, requests.apply(i))) {
              wrong.incrementAndGet();
            }
            times.add(System.nanoTime() - start);
          }
        });
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    var sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return new Result(sorted, wrong.get(), took);
  }

  private static boolean well(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() < 400;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
