package aibets.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what PostgreSQL cannot store in a text: U+0000 and unpaired surrogates. Each is written
 * as the control character "data link escape" followed by four hexadecimal digits, and so is that
 * control character itself.
 */
final class EscapedTexts extends AbstractArgumentFactory<String> implements ColumnMapper<String> {

  private static final char ESCAPE = '\u0010';
  private static final Pattern UNKEPT = Pattern.compile("[\\x00\\x10\\p{Cs}]");
  private static final Pattern ESCAPED = Pattern.compile(ESCAPE + "([0-9a-f]{4})");

  private EscapedTexts() {
    super(Types.VARCHAR);
  }

  static Jdbi on(Jdbi jdbi) {
    EscapedTexts texts = new EscapedTexts();
    return jdbi.registerArgument(texts).registerColumnMapper(String.class, texts);
  }

  @Override
  protected Argument build(String text, ConfigRegistry config) {
    return (position, statement, context) -> statement.setString(position, escaped(text));
  }

  @Override
  public @Nullable String map(ResultSet row, int column, StatementContext context)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : unescaped(text);
  }

  static String escaped(String text) {
    return UNKEPT
        .matcher(text)
        .replaceAll(found -> ESCAPE + String.format("%04x", (int) found.group().charAt(0)));
  }

  static String unescaped(String text) {
    return text.indexOf(ESCAPE) < 0
        ? text
        : ESCAPED.matcher(text).replaceAll(found -> unit(found.group(1)));
  }

  /** Returns a character that is never special in a replacement. */
  private static String unit(String digits) {
    return String.valueOf((char) Integer.parseInt(digits, 16));
  }
}
