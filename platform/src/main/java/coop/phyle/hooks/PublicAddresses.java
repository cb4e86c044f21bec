package coop.phyle.hooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the internet from those of this machine and its neighbours, which a hook must not reach. */
final class PublicAddresses {
  /** Blocks for special purposes (RFC 6890 and its registries), as network and length, beyond those the JDK knows. */
  private record Block(int network, int length) {
    boolean holds(int address) {
      return (address ^ network) >>> (Integer.SIZE - length) == 0;
    }
  }

  private static final List<Block> SPECIAL =
      List.of(
          block(0, 0, 8),
          block(10, 0, 8),
          block(100, 64, 10),
          block(127, 0, 8),
          block(169, 254, 16),
          block(172, 16, 12),
          block(192, 0, 24),
          block(192, 168, 16),
          block(198, 18, 15),
          new Block(192 << 24 | 2 << 8, 24),
          new Block(198 << 24 | 51 << 16 | 100 << 8, 24),
          new Block(203 << 24 | 113 << 8, 24),
          block(224, 0, 3));

  private PublicAddresses() {}

  private static Block block(int first, int second, int length) {
    return new Block(first << 24 | second << 16, length);
  }

  static boolean is(InetAddress address) {
    return address instanceof Inet6Address six ? isPublic(six) : SPECIAL.stream().noneMatch(block -> block.holds(number(address.getAddress(), 0)));
  }

  /** Only 2000::/3 is given out; of that not what wraps an IPv4 address (6to4, Teredo) or is for documents. */
  private static boolean isPublic(Inet6Address address) {
    var bytes = address.getAddress();
    var first = number(bytes, 0) >>> 16;
    var second = number(bytes, 0) & 0xffff;
    var wraps = first == 0x2002 || first == 0x2001 && second < 0x200 || first == 0x2001 && second == 0xdb8 || first == 0x3fff;
    return first >>> 13 == 1 && !wraps;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
  }
}
