# 6 Lineages in R: ranks with intervals, and how few teach most.
#
# Needs base R alone. SHICHENG_ADDRESS names the service (http://localhost:8080 if it is not set), SHICHENG_TOKEN a
# token of an account; without one you see what everybody may see. Draws 6_lineages.pdf into the working folder:
#
#   Rscript notebooks/6_lineages.R

address <- Sys.getenv("SHICHENG_ADDRESS", "http://localhost:8080")
token <- Sys.getenv("SHICHENG_TOKEN")

#' A table of the service as a data frame; an answer that is refused stops with what the service says.
ask <- function(path, ...) {
  question <- Filter(Negate(is.null), list(...))
  text <- vapply(question, function(value) utils::URLencode(as.character(value), reserved = TRUE), "")
  given <- if (length(text)) paste0("?", paste(names(text), text, sep = "=", collapse = "&"))
  whole <- paste0(address, "/api/v1", path, given)
  headers <- c(Accept = "text/csv", if (nzchar(token)) c(Authorization = paste("Bearer", token)))
  read.csv(url(whole, headers = headers, encoding = "UTF-8"), encoding = "UTF-8", stringsAsFactors = FALSE)
}

registers <- ask("/clusters")
cat(nrow(registers), "places\n")

ranking <- ask("/rankings", measure = "students", interval = "true", size = 1000)
named <- subset(ranking, list == "named")
stopifnot(nrow(named) > 0)

pdf("6_lineages.pdf", width = 8, height = 9)
layout(matrix(1:2), heights = c(2, 1))

first <- rev(seq_len(min(25, nrow(named))))
par(mar = c(4, 12, 2, 1))
plot(
  named$rank_from[first], seq_along(first), log = "x", type = "n", yaxt = "n", ylab = "",
  xlab = "rank, and where the true one lies", xlim = c(1, max(named$interval_worst[first])),
  main = "By apprentices taught"
)
segments(
  named$interval_best[first], seq_along(first), named$interval_worst[first], seq_along(first),
  lwd = 3, col = "grey70"
)
points(named$rank_from[first], seq_along(first), pch = 19)
# ids: the fonts of R's PDF files have no Chinese signs
axis(2, seq_along(first), substr(named$id[first], 1, 28), las = 1, cex.axis = 0.6, tick = FALSE)

# Lorenz, M. (1905), doi:10.2307/2276207
taught <- sort(named$score)
par(mar = c(4, 4, 2, 1))
plot(
  seq_along(taught) / length(taught), cumsum(taught) / sum(taught), type = "l",
  xlab = "share of masters, those with fewest first", ylab = "share of apprentices", main = "How unequal it is"
)
abline(0, 1, col = "grey70")
gini <- 1 - 2 * mean((cumsum(taught) - taught / 2) / sum(taught))
legend("topleft", sprintf("Gini %.2f, %d masters", gini, length(taught)), bty = "n")
invisible(dev.off())
cat(sprintf("%d masters shown by name, Gini %.4f\n", length(taught), gini))
