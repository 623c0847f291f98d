package io.github.textmend.spark;

import io.github.textmend.result.Edit;
import io.github.textmend.result.Mended;
import io.github.textmend.result.Misreading;
import io.github.textmend.result.Span;
import java.util.Locale;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Edits as Spark holds an array of structs. */
final class EditRows {
  static final DataType TYPE =
      DataTypes.createArrayType(
          new StructType()
              .add("start", DataTypes.IntegerType, false)
              .add("end", DataTypes.IntegerType, false)
              .add("target_start", DataTypes.IntegerType, false)
              .add("target_end", DataTypes.IntegerType, false)
              .add("kind", DataTypes.StringType, false)
              .add("chain", DataTypes.createArrayType(DataTypes.StringType, false), false)
              .add("confidence", DataTypes.DoubleType, false)
              .add("inferred", DataTypes.BooleanType, false)
              .add("before", DataTypes.StringType, false)
              .add("after", DataTypes.StringType, false),
          false);

  static final ArrayData NONE = new GenericArrayData(new Object[0]);

  private EditRows() {}

  static ArrayData of(Mended mended) {
    if (!mended.changed()) {
      return NONE;
    }
    CodePoints source = new CodePoints(mended.source());
    CodePoints target = new CodePoints(mended.text());
    Object[] rows = new Object[mended.edits().size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(mended.edits().get(i), source, target);
    }
    return new GenericArrayData(rows);
  }

  private static InternalRow row(Edit edit, CodePoints source, CodePoints target) {
    return new GenericInternalRow(
        new Object[] {
          source.before(edit.source().start()),
          source.before(edit.source().end()),
          target.before(edit.target().start()),
          target.before(edit.target().end()),
          UTF8String.fromString(edit.kind().name().toLowerCase(Locale.ROOT)),
          new GenericArrayData(edit.chain().stream().map(EditRows::misreading).toArray()),
          edit.confidence(),
          edit.inferred(),
          cut(source, edit.source()),
          cut(target, edit.target())
        });
  }

  private static UTF8String misreading(Misreading misreading) {
    return UTF8String.fromString(misreading.toString());
  }

  private static UTF8String cut(CodePoints text, Span span) {
    return UTF8String.fromString(span.of(text.text));
  }

  /** Counts the code points before places that come in ascending order, in one pass over a text. */
  private static final class CodePoints {
    private final String text;
    private int place;
    private int count;

    CodePoints(String text) {
      this.text = text;
    }

    int before(int end) {
      count += text.codePointCount(place, end);
      place = end;
      return count;
    }
  }
}
