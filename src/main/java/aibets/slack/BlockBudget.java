package aibets.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Collects blocks as long as they fit into one message; a last block always fits. */
final class BlockBudget {

  /** Reserved for {@link #addLast}, buttons, and a line on who shared it. */
  private static final int RESERVE = 2_600;

  private static final int RESERVED_BLOCKS = 4;

  private final Gson gson = BlockJson.gson();
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int characters = "[]".length();

  /** Adds a block if it fits; returns whether it did. */
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

  /** Adds blocks if all of them fit; returns whether they did. */
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

  /** Adds a short closing remark of the bot's own. */
  void addLast(String remark) {
    blocks.add(RichText.line(remark));
  }

  List<LayoutBlock> blocks() {
    return List.copyOf(blocks);
  }
}
