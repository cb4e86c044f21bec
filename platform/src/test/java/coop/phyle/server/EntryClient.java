package coop.phyle.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A program that posts entries over the API. */
final class EntryClient {
  private static final String ENTRY =
      """
      {"on": "2026-11-22", "text": "Sold at the market", "lines": [
        {"account": "assets:bank", "currency": "EUR", "debit": "12.50"},
        {"account": "income:sales", "currency": "EUR", "credit": "12.50"}]}
      """;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI entries;
  private final String token;

  EntryClient(URI entries, String token) {
    this.entries = entries;
    this.token = token;
  }

  /** The entry's number in the book; empty when no answer came. An answer that refuses is an error. */
  Optional<Long> post(UUID key) {
    var request = HttpRequest.newBuilder(entries).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token);
    request.header("Content-Type", "application/json").header("Idempotency-Key", key.toString());
    try {
      var answer = http.send(request.POST(HttpRequest.BodyPublishers.ofString(ENTRY)).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 || answer.statusCode() == 201) {
        return Optional.of(Long.valueOf(answer.body().replaceAll(".*\"seq\"\\s*:\\s*(\\d+).*", "$1")));
      }
      if (answer.statusCode() < 500) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return Optional.empty();
    } catch (IOException pluggedOut) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
