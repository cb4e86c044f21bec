package coop.phyle.kernel.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** The eight inputs and their roots that implementations of Certificate Transparency test with. */
  private static final List<String> INPUTS =
      List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final Random random = new Random(6962);

  @Test
  void hasTheRootsOfTheStandardLeaves() {
    var tree = new MerkleTree();
    assertThat(tree.root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (var i = 0; i < INPUTS.size(); i++) {
      tree.add(Hash.leaf(HexFormat.of().parseHex(INPUTS.get(i))));
      assertThat(tree.root().hex()).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void agreesWithTheDefinitionAtEverySizeAndResumesAnywhere() {
    var leaves = new ArrayList<byte[]>();
    var kept = new HashMap<String, Hash>();
    var tree = new MerkleTree();
    for (var size = 0; size < 300; size++) {
      assertThat(tree.root()).isEqualTo(NaiveTree.root(leaves));
      assertThat(MerkleTree.resumed(size, nodes(kept)).root()).isEqualTo(tree.root());
      var leaf = new byte[random.nextInt(40)];
      random.nextBytes(leaf);
      leaves.add(leaf);
      keep(tree.add(Hash.leaf(leaf)), kept);
      assertThat(tree.size()).isEqualTo(size + 1);
    }
  }

  @Test
  void everyProofIsTheDefinitionsAndHolds() {
    var leaves = new ArrayList<byte[]>();
    var kept = new HashMap<String, Hash>();
    var tree = new MerkleTree();
    var roots = new ArrayList<>(List.of(Hash.EMPTY));
    var proofs = new Proofs(nodes(kept));
    for (var size = 1; size <= 70; size++) {
      leaves.add(("leaf " + size).getBytes());
      keep(tree.add(Hash.leaf(leaves.getLast())), kept);
      roots.add(tree.root());
      for (var i = 0; i < size; i++) {
        var inclusion = proofs.inclusion(i, size);
        assertThat(inclusion.path()).isEqualTo(NaiveTree.path(i, leaves));
        assertThat(inclusion.proves(Hash.leaf(leaves.get(i)), tree.root())).isTrue();
        var consistency = proofs.consistency(i + 1, size);
        assertThat(consistency.path()).isEqualTo(NaiveTree.proof(i + 1, leaves));
        assertThat(consistency.proves(roots.get(i + 1), tree.root())).isTrue();
      }
    }
  }

  @Test
  void noProofHoldsForAnythingElse() {
    var leaves = new ArrayList<byte[]>();
    var kept = new HashMap<String, Hash>();
    var tree = new MerkleTree();
    for (var i = 0; i < 37; i++) {
      leaves.add(("leaf " + i).getBytes());
      keep(tree.add(Hash.leaf(leaves.getLast())), kept);
    }
    var proofs = new Proofs(nodes(kept));
    for (var i = 0; i < 37; i++) {
      var proof = proofs.inclusion(i, 37);
      var leaf = Hash.leaf(leaves.get(i));
      for (var other = 0; other < 37; other++) {
        assertThat(new InclusionProof(other, 37, proof.path()).proves(leaf, tree.root())).isEqualTo(other == i);
      }
      assertThat(proof.proves(Hash.leaf("forged"), tree.root())).isFalse();
      assertThat(proof.proves(leaf, Hash.of("forged"))).isFalse();
      assertThat(new InclusionProof(i, 37, proof.path().subList(1, proof.path().size())).proves(leaf, tree.root())).isFalse();
      assertThat(new InclusionProof(-1, 37, proof.path()).proves(leaf, tree.root())).isFalse();
      var earlier = NaiveTree.root(leaves.subList(0, i + 1));
      for (var claimed = 1; claimed <= 37; claimed++) {
        var consistency = new ConsistencyProof(claimed, 37, proofs.consistency(i + 1, 37).path());
        assertThat(consistency.proves(earlier, tree.root()) && claimed != i + 1).as("%d as %d", i + 1, claimed).isFalse();
        assertThat(consistency.proves(Hash.of("forged"), tree.root())).isFalse();
      }
    }
  }

  @Test
  void aMillionLeavesNeedTwentyHashes() {
    var tree = new MerkleTree();
    for (var i = 0; i < 1_000_000; i++) {
      tree.add(Hash.EMPTY);
    }
    assertThat(tree.root().hex()).hasSize(64);
    assertThat(tree.size()).isEqualTo(1_000_000);
  }

  private static void keep(List<Node> nodes, Map<String, Hash> kept) {
    nodes.forEach(n -> assertThat(kept.put(n.level() + "/" + n.index(), n.hash())).isNull());
  }

  private static Nodes nodes(Map<String, Hash> kept) {
    return (level, index) -> {
      assertThat(kept).containsKey(level + "/" + index);
      return kept.get(level + "/" + index);
    };
  }
}
