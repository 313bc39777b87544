package io.shicheng.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Lines of files and methods, comments, documentation and repeated texts of sources, read by the compiler's own parser.
 */
final class SourceSizes {
    /** A text that is shorter is no wonder where it stands twice. */
    private static final int LITERAL_MIN = 10;

    private static final Predicate<String> OFFERED =
            line -> line.startsWith("@ApplicationModule") || line.startsWith("@NamedInterface");

    record Method(String name, int lines) {}

    final Map<Path, Integer> fileLines = new HashMap<>();
    final List<Method> methods = new ArrayList<>();
    final Map<String, Integer> filesOfPackage = new HashMap<>();
    private final Map<String, Integer> literals = new HashMap<>();
    private int types;
    private int documentedTypes;
    private int publicMethods;
    private int documentedMethods;
    private int codeLines;
    private int commentLines;

    private SourceSizes() {}

    /** Of all sources below the folders, without {@code package-info.java}. */
    static SourceSizes of(Path... folders) throws IOException {
        return ofFiles(sources(folders).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList());
    }

    /** Of what one module may use of another: all in its first package, and in those that have a name for it. */
    static SourceSizes ofInterfaces(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : sources(folders)) {
            Path told = file.resolveSibling("package-info.java");
            boolean offered = Files.readString(told).lines().anyMatch(OFFERED);
            if (offered && !file.equals(told) && Files.readString(file).contains("\npublic ")) {
                files.add(file);
            }
        }
        return ofFiles(files);
    }

    private static List<Path> sources(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                files.addAll(
                        all.filter(file -> file.toString().endsWith(".java")).toList());
            }
        }
        return files;
    }

    private static SourceSizes ofFiles(List<Path> files) throws IOException {
        SourceSizes sizes = new SourceSizes();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sizes.read(unit, trees);
            }
        }
        return sizes;
    }

    private void read(CompilationUnitTree unit, DocTrees trees) throws IOException {
        Path file = Path.of(unit.getSourceFile().toUri());
        List<String> lines = Files.readAllLines(file);
        fileLines.put(file, lines.size());
        filesOfPackage.merge(String.valueOf(unit.getPackageName()), 1, Integer::sum);
        boolean inComment = false;
        for (String line : lines) {
            String text = line.strip();
            if (inComment || text.startsWith("//") || text.startsWith("/*")) {
                commentLines++;
                inComment = (inComment || text.startsWith("/*")) && !text.endsWith("*/");
            } else if (!text.isEmpty()) {
                codeLines++;
            }
        }
        new Reader(unit, trees).scan(unit, null);
    }

    /** The line below which that share of all lengths lies. */
    static int quantile(List<Integer> lengths, double share) {
        List<Integer> sorted = lengths.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    List<Integer> files() {
        return List.copyOf(fileLines.values());
    }

    List<Integer> methodLengths() {
        return methods.stream().map(Method::lines).toList();
    }

    double commentsToCode() {
        return (double) commentLines / codeLines;
    }

    double documentedTypes() {
        return (double) documentedTypes / types;
    }

    double documentedMethods() {
        return (double) documentedMethods / publicMethods;
    }

    /** How often a text of some length stands once more, to ten thousand lines of code. */
    double repeatedLiterals() {
        int repeats = literals.values().stream().mapToInt(times -> times - 1).sum();
        return 10_000.0 * repeats / codeLines;
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                types++;
                documentedTypes += documented();
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null && lines(method) > 0) {
                methods.add(new Method(unit.getSourceFile().getName() + ": " + method.getName(), lines(method)));
            }
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            if (method.getModifiers().getFlags().contains(Modifier.PUBLIC) && !overrides) {
                publicMethods++;
                documentedMethods += documented();
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text && text.length() >= LITERAL_MIN) {
                literals.merge(text, 1, Integer::sum);
            }
            return nothing;
        }

        private int documented() {
            return trees.getDocComment(getCurrentPath()) == null ? 0 : 1;
        }

        private int lines(Tree tree) {
            long from = trees.getSourcePositions().getStartPosition(unit, tree);
            long to = trees.getSourcePositions().getEndPosition(unit, tree);
            return to < 0
                    ? 0
                    : (int) (unit.getLineMap().getLineNumber(to)
                            - unit.getLineMap().getLineNumber(from)
                            + 1);
        }
    }
}
