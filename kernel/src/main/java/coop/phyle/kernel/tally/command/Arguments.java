package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.tally.read.BallotFormats;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What was asked for on the command line; anything unknown is an {@link IllegalArgumentException} with words for a person. */
record Arguments(
    List<String> files, List<String> methods, OptionalInt seats, Optional<String> classes, String seed, Format format, Optional<BallotFormats.Format> convert) {
  enum Format {
    JSON,
    TEXT
  }

  Arguments {
    files = List.copyOf(files);
    methods = List.copyOf(methods);
  }

  static Arguments read(String... words) {
    var files = new ArrayList<String>();
    var read = new Arguments(List.of(), List.of(), OptionalInt.empty(), Optional.empty(), "", Format.JSON, Optional.empty());
    var options = true;
    for (var i = 0; i < words.length; i++) {
      if (options && words[i].equals("--")) {
        options = false;
      } else if (options && words[i].startsWith("--")) {
        var name = words[i].contains("=") ? words[i].substring(0, words[i].indexOf('=')) : words[i];
        if (name.equals(words[i]) && i + 1 == words.length) {
          throw new IllegalArgumentException(name + " needs a value");
        }
        read = read.with(name, name.equals(words[i]) ? words[++i] : words[i].substring(name.length() + 1));
      } else {
        files.add(words[i]);
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("name a file with ballots");
    }
    if (read.convert.isPresent() && files.size() > 1) {
      throw new IllegalArgumentException("--convert takes one file at a time");
    }
    return new Arguments(files, read.methods, read.seats, read.classes, read.seed, read.format, read.convert);
  }

  private Arguments with(String name, String value) {
    return switch (name) {
      case "--method" -> {
        var more = new ArrayList<>(methods);
        more.add(value);
        yield new Arguments(files, more, seats, classes, seed, format, convert);
      }
      case "--seats" -> new Arguments(files, methods, OptionalInt.of(seats(value)), classes, seed, format, convert);
      case "--classes" -> new Arguments(files, methods, seats, Optional.of(value), seed, format, convert);
      case "--seed" -> new Arguments(files, methods, seats, classes, hex(value), format, convert);
      case "--format" -> new Arguments(files, methods, seats, classes, seed, format(value), convert);
      case "--convert" -> new Arguments(files, methods, seats, classes, seed, format, Optional.of(target(value)));
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  private static int seats(String value) {
    if (!value.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException("--seats is a number from 1 to 99999, not " + value);
    }
    return Integer.parseInt(value);
  }

  private static String hex(String value) {
    try {
      return HexFormat.of().formatHex(HexFormat.of().parseHex(value));
    } catch (IllegalArgumentException notHex) {
      throw new IllegalArgumentException("--seed is an even number of hexadecimal digits, not " + value);
    }
  }

  private static BallotFormats.Format target(String value) {
    return switch (value) {
      case "blt" -> BallotFormats.Format.BLT;
      case "csv" -> BallotFormats.Format.CSV;
      case "preflib" -> BallotFormats.Format.PREFLIB;
      case "pb" -> BallotFormats.Format.PABULIB;
      default -> throw new IllegalArgumentException("--convert is blt, csv, preflib or pb, not " + value);
    };
  }

  private static Format format(String value) {
    return switch (value) {
      case "json" -> Format.JSON;
      case "text" -> Format.TEXT;
      default -> throw new IllegalArgumentException("--format is json or text, not " + value);
    };
  }
}
