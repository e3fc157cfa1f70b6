package aibets.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Collects blocks for as long as they fit into one message; one last block always does. */
final class BlockBudget {

  /** Kept free for {@link #addLast}, buttons, and who shared it. */
  private static final int RESERVE = 2_600;

  private static final int RESERVED_BLOCKS = 4;

  private final Gson gson = BlockJson.gson();
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int characters = "[]".length();

  /** Takes the block if it fits. */
  boolean add(LayoutBlock block) {
    int size = gson.toJson(block).length() + ",".length();
    if (blocks.size() + RESERVED_BLOCKS >= SlackLimits.BLOCKS
        || characters + size > SlackLimits.BLOCKS_CHARACTERS - RESERVE) {
      return false;
    }
    characters += size;
    blocks.add(block);
    return true;
  }

  /** Takes the blocks if all of them fit. */
  boolean addAll(List<LayoutBlock> together) {
    int before = characters;
    int count = blocks.size();
    if (together.stream().allMatch(this::add)) {
      return true;
    }
    blocks.subList(count, blocks.size()).clear();
    characters = before;
    return false;
  }

  /** Takes a short closing remark of this bot's own words. */
  void addLast(String remark) {
    blocks.add(RichText.line(remark));
  }

  List<LayoutBlock> blocks() {
    return List.copyOf(blocks);
  }
}
