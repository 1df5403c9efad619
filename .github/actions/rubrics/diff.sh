#!/usr/bin/env bash
# Diffs of the rubrics that differ from BASE, into one Markdown file whose name is the output "comment".
# Ends with 1 where a gate is broken, after all of them are written.
set -uo pipefail
mapfile -t resumes < <(printf '%s\n' "$RESUMES" | sed '/^[[:space:]]*$/d')
comment="${RUNNER_TEMP:-/tmp}/rubric-diff.md"
: > "$comment"
status=0
# A part that several roles share changes all of them.
if git diff --quiet "$BASE" -- "$RUBRICS/base"; then
  changed=$(git diff --name-only --diff-filter=M "$BASE" -- "$RUBRICS/*.json" ":!$RUBRICS/schema.json")
else
  changed=$(git ls-tree --name-only "$BASE" "$RUBRICS/" | grep '\.json$' | grep -v '/schema\.json$')
fi
while IFS= read -r rubric; do
  { [ -n "$rubric" ] && [ -f "$rubric" ]; } || continue
  # SCREENER and GATES are words of a command line.
  # shellcheck disable=SC2086
  $SCREENER rubric diff "$BASE:$rubric" "$rubric" "${resumes[@]}" --top "$TOP" $GATES --format markdown --lang "$LANGUAGE" >> "$comment"
  code=$?
  [ "$code" -gt "$status" ] && status=$code
  echo >> "$comment"
done <<< "$changed"
if [ -s "$comment" ]; then
  cat "$comment"
  [ -n "${GITHUB_OUTPUT:-}" ] && echo "comment=$comment" >> "$GITHUB_OUTPUT"
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$comment" >> "$GITHUB_STEP_SUMMARY"
fi
exit "$status"
