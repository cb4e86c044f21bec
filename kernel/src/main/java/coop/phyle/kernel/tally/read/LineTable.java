package coop.phyle.kernel.tally.read;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Different lines and what they weigh. Records lie one after the other in chunks: weight, where the line came first, its class and length, its
 * bytes eight to a word. A slot of the open-addressing table has half of the hash and where the record is, so that a miss costs no look at it.
 */
final class LineTable {
  private static final int HEAD = 3;
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final long FACTOR = 0x9FB2_1C65_1E98_DF25L;

  private long[][] chunks = {new long[1 << 12]};
  private int used;
  private int chunk;
  private long[] table = new long[1 << 12];
  private int size;
  private boolean overflown;

  /** Adds a line of a class; the first one alike says where it came first. The buffer is little-endian with eight bytes to spare. */
  void add(ByteBuffer text, int from, int to, int classIndex, long hash, long weight, long place) {
    var slot = place(text, from, to, classIndex, hash);
    if (table[slot] == 0) {
      table[slot] = hash << 32 | append(text, from, to, classIndex, weight, place) + 1L;
      if (++size * 2 > table.length) {
        rehash();
      }
    } else {
      var record = (int) table[slot] - 1;
      var words = chunks[record >>> CHUNK_BITS];
      var sum = words[record & CHUNK - 1] + weight;
      overflown |= sum < 0;
      words[record & CHUNK - 1] = sum < 0 ? Long.MAX_VALUE : sum;
    }
  }

  /** Weight of the line of class 0, or −1 where it was never added. */
  long weight(ByteBuffer text, int from, int to) {
    var slot = place(text, from, to, 0, hash(text, from, to, 0));
    var record = (int) table[slot] - 1;
    return table[slot] == 0 ? -1 : chunks[record >>> CHUNK_BITS][record & CHUNK - 1];
  }

  int slots() {
    return table.length;
  }

  /** What stands where a line with this hash would be looked for first. */
  long slot(long hash) {
    return table[(int) hash & table.length - 1];
  }

  /** The weight of the record that would be looked at first. */
  long record(long hash) {
    var record = Math.max(0, (int) slot(hash) - 1);
    return chunks[record >>> CHUNK_BITS][record & CHUNK - 1];
  }

  /** Whether a weight went over 2^63 − 1; what the table says is then too little. */
  boolean overflown() {
    return overflown;
  }

  /** What is told about each different line. */
  interface Each {
    void line(Cursor line, int classIndex, long weight, long place);
  }

  /** Walks through the lines in the order in which they came first. */
  void forEach(Each each) {
    var bytes = new byte[Long.BYTES];
    var text = Input.littleEndian(bytes);
    var cursor = new Cursor();
    for (var c = 0; c <= chunk; c++) {
      var words = chunks[c];
      for (var i = 0; i < words.length && words[i] != 0; ) {
        var length = (int) words[i + 2];
        if (bytes.length < length + Long.BYTES) {
          bytes = new byte[length * 2 + Long.BYTES];
          text = Input.littleEndian(bytes);
        }
        var count = wordsOf(length);
        for (var w = 0; w < count; w++) {
          text.putLong(w << 3, words[i + HEAD + w]);
        }
        each.line(cursor.over(bytes, 0, length), (int) (words[i + 2] >>> 32), words[i], words[i + 1]);
        i += HEAD + count;
      }
    }
  }

  private static int wordsOf(int length) {
    return length + 7 >>> 3;
  }

  /** A hash of 32 bits. */
  static long hash(ByteBuffer text, int from, int to, int classIndex) {
    var hash = (classIndex + 1L) * 31 + to - from;
    var at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ text.getLong(at)) * FACTOR;
      hash ^= hash >>> 32;
    }
    if (at < to) {
      hash = (hash ^ last(text, at, to)) * FACTOR;
      hash ^= hash >>> 32;
    }
    return (hash * FACTOR) >>> 32;
  }

  /** The last word of a line, bytes after it blanked out. */
  private static long last(ByteBuffer text, int at, int to) {
    return text.getLong(at) & (1L << (to - at << 3)) - 1;
  }

  private int place(ByteBuffer text, int from, int to, int classIndex, long hash) {
    var mask = table.length - 1;
    for (var slot = (int) hash & mask; ; slot = slot + 1 & mask) {
      var entry = table[slot];
      if (entry == 0 || (entry >>> 32 == hash && isAt((int) entry - 1, text, from, to, classIndex))) {
        return slot;
      }
    }
  }

  private boolean isAt(int record, ByteBuffer text, int from, int to, int classIndex) {
    var words = chunks[record >>> CHUNK_BITS];
    var i = record & CHUNK - 1;
    if (words[i + 2] != ((long) classIndex << 32 | to - from)) {
      return false;
    }
    i += HEAD;
    var at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      if (words[i++] != text.getLong(at)) {
        return false;
      }
    }
    return at == to || words[i] == last(text, at, to);
  }

  private int append(ByteBuffer text, int from, int to, int classIndex, long weight, long place) {
    var needed = HEAD + wordsOf(to - from);
    if (used + needed > chunks[chunk].length) {
      grow(needed);
    }
    var words = chunks[chunk];
    var start = used;
    words[start] = weight;
    words[start + 1] = place;
    words[start + 2] = (long) classIndex << 32 | to - from;
    var i = start + HEAD;
    var at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      words[i++] = text.getLong(at);
    }
    if (at < to) {
      words[i] = last(text, at, to);
    }
    used += needed;
    return (chunk << CHUNK_BITS) + start;
  }

  /** The first chunk grows; once it is full size more are added. */
  private void grow(int needed) {
    var full = chunks[chunk].length == CHUNK;
    if (!full && used + needed <= CHUNK) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK, Math.max(used + needed, chunks[chunk].length * 4)));
      return;
    }
    if (!full) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], CHUNK);
    }
    if (++chunk == 1 << Integer.SIZE - 1 - CHUNK_BITS) {
      throw new OutOfMemoryError("more different lines than a table holds");
    }
    chunks = chunk < chunks.length ? chunks : Arrays.copyOf(chunks, chunks.length * 2);
    chunks[chunk] = new long[CHUNK];
    used = 0;
  }

  private void rehash() {
    var old = table;
    table = new long[old.length * 2];
    var mask = table.length - 1;
    for (var entry : old) {
      if (entry != 0) {
        var slot = (int) (entry >>> 32) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = entry;
      }
    }
  }
}
