package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.qosworkbench.launch.process.LaunchException;

/**
 * What a folder was at in its git history.
 *
 * @param commit the full name of the commit; empty before the first one
 * @param branch the branch, or the commit when none is checked out
 * @param changed how many files that git knows differ from the commit
 */
public record Revision(String commit, String branch, int changed) {
  private static final int SHORT = 12;

  /** The revision of the repository that a folder belongs to; empty when it belongs to none. */
  public static Optional<Revision> of(Path folder) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build(); Git git = new Git(repository)) {
      if (repository.isBare()) {
        return Optional.empty();
      }
      ObjectId head = repository.resolve(Constants.HEAD);
      Status status = git.status().call();
      return Optional.of(new Revision(head == null ? "" : head.name(),
          Optional.ofNullable(repository.getBranch()).orElse(""), status.getUncommittedChanges().size()));
    } catch (GitAPIException | RuntimeException e) {
      throw new LaunchException("git repository " + builder.getGitDir() + ": " + e.getMessage(), e);
    }
  }

  /** The revision of a kernel tree that is a repository of its own; empty for one that only lies in somebody's. */
  public static Optional<Revision> ofTree(Path source) throws IOException {
    return Files.exists(source.resolve(Constants.DOT_GIT)) ? of(source) : Optional.empty();
  }

  /** The commit, shortened, and a mark when files differ from it. */
  public String text() {
    String name = commit.isEmpty() ? "no commit" : commit.substring(0, Math.min(SHORT, commit.length()));
    return changed == 0 ? name : name + " with " + changed + (changed == 1 ? " changed file" : " changed files");
  }
}
