package aibets.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Maps instants to timestamps with a time zone, independently of the zone of this machine. */
final class Instants extends AbstractArgumentFactory<Instant> implements ColumnMapper<Instant> {

  private Instants() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  static Jdbi on(Jdbi jdbi) {
    Instants instants = new Instants();
    return jdbi.registerArgument(instants).registerColumnMapper(Instant.class, instants);
  }

  @Override
  protected Argument build(Instant instant, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
  }

  @Override
  public @Nullable Instant map(ResultSet row, int column, StatementContext context)
      throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
