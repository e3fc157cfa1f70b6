package aibets.embeddingstore;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThan;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Translates a filter to an SQL condition on the column {@code pk}. Names and values are bound as
 * parameters. The condition matches the metadata that {@link Filter#test} matches; where that
 * throws because types differ, the comparison is false and its negation true.
 */
final class FilterSql {

  private final String metadataTable;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  private FilterSql(String metadataTable) {
    this.metadataTable = metadataTable;
  }

  /**
   * Translates a filter.
   *
   * @param metadataTable already quoted
   * @throws UnsupportedOperationException if the filter is not one of langchain4j's own
   */
  static FilterSql of(Filter filter, String metadataTable) {
    FilterSql sql = new FilterSql(metadataTable);
    sql.condition(filter);
    return sql;
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  private void condition(Filter filter) {
    if (filter instanceof And and) {
      both(and.left(), "and", and.right());
    } else if (filter instanceof Or or) {
      both(or.left(), "or", or.right());
    } else if (filter instanceof Not not) {
      sql.append("not (");
      condition(not.expression());
      sql.append(')');
    } else {
      comparison(filter);
    }
  }

  private void both(Filter left, String operator, Filter right) {
    sql.append('(');
    condition(left);
    sql.append(' ').append(operator).append(' ');
    condition(right);
    sql.append(')');
  }

  private void comparison(Filter filter) {
    if (filter instanceof IsEqualTo is) {
      any("in", is.key(), "=", List.of(is.comparisonValue()));
    } else if (filter instanceof IsNotEqualTo is) {
      any("not in", is.key(), "=", List.of(is.comparisonValue()));
    } else if (filter instanceof IsIn is) {
      any("in", is.key(), "=", is.comparisonValues());
    } else if (filter instanceof IsNotIn is) {
      any("not in", is.key(), "=", is.comparisonValues());
    } else if (filter instanceof IsGreaterThan is) {
      any("in", is.key(), ">", List.of(is.comparisonValue()));
    } else if (filter instanceof IsGreaterThanOrEqualTo is) {
      any("in", is.key(), ">=", List.of(is.comparisonValue()));
    } else if (filter instanceof IsLessThan is) {
      any("in", is.key(), "<", List.of(is.comparisonValue()));
    } else if (filter instanceof IsLessThanOrEqualTo is) {
      any("in", is.key(), "<=", List.of(is.comparisonValue()));
    } else if (filter instanceof ContainsString contains) {
      any("in", contains.key(), "contains", List.of(contains.comparisonValue()));
    } else {
      throw new UnsupportedOperationException(
          "Unsupported filter " + filter.getClass().getName() + ": '" + filter + "'");
    }
  }

  private void any(String in, String key, String operator, Collection<?> values) {
    sql.append("pk ").append(in).append(" (select entry from ").append(metadataTable);
    sql.append(" where name = ? and (");
    parameters.add(key);
    String or = "";
    for (Object value : values) {
      sql.append(or);
      comparison(operator, MetadataValue.of(value));
      or = " or ";
    }
    sql.append("))");
  }

  private void comparison(String operator, MetadataValue value) {
    boolean equality = operator.equals("=");
    if (operator.equals("contains")) {
      add("kind = 'STRING' and locate(?, text) > 0", value.text());
    } else if (value.kind() == MetadataValue.Kind.STRING) {
      add("kind = 'STRING' and text " + operator + " ?", value.text());
    } else if (value.kind() == MetadataValue.Kind.UUID && equality) {
      add("kind in ('STRING', 'UUID') and text = ?", value.text());
    } else if (value.number() == null) {
      sql.append("false");
    } else {
      String same = value.kind() == MetadataValue.Kind.UUID ? "=" : "<>";
      add("kind " + same + " 'UUID' and number " + operator + " ?", value.number());
    }
  }

  private void add(String test, Object parameter) {
    sql.append(test);
    parameters.add(parameter);
  }
}
