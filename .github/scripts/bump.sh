#!/bin/sh
# Bump to Stripe's newest document, and open or update one pull request with the report.
# SPEC: path or URL of another document. PYTHON: interpreter with the dependencies. GH: the GitHub CLI.
set -eu
python=${PYTHON:-.venv/bin/python}
gh=${GH:-gh}
branch=spec-bump
base=$(git rev-parse --abbrev-ref HEAD)

if [ -z "${SPEC:-}" ]; then
    # The URL of a commit: a branch may change between this run and the next.
    commit=$(git ls-remote https://github.com/stripe/openapi refs/heads/master | cut -f1)
    SPEC=https://raw.githubusercontent.com/stripe/openapi/$commit/latest/openapi.spec3.json
fi

code=0
"$python" -m codegen bump "$SPEC" --report .bump || code=$?
case $code in
    0 | 3) ;;
    *) exit "$code" ;;
esac
if [ -z "$(git status --porcelain -- spec generated overlays)" ]; then
    echo "up to date"
    exit 0
fi

version=$("$python" -c 'import json; print(json.load(open("spec/lock.json"))["version"])')
impact=$("$python" -c 'import json; print(json.load(open(".bump/report.json"))["impact"] or "none")')
title="Generate from Stripe's document of $version"
git switch --quiet --force-create "$branch"
git add spec generated overlays README.md
git commit --quiet --message "$title"
git push --quiet --force origin "$branch"

for label in breaking look additive none; do
    "$gh" label create "spec: $label" --force >/dev/null
done
number=$("$gh" pr list --head "$branch" --state open --json number --jq '.[0].number // ""')
if [ -n "$number" ]; then
    for label in breaking look additive none; do
        [ "$label" = "$impact" ] || "$gh" pr edit "$number" --remove-label "spec: $label"
    done
    "$gh" pr edit "$number" --title "$title" --body-file .bump/report.md --add-label "spec: $impact"
else
    "$gh" pr create --base "$base" --head "$branch" --title "$title" \
        --body-file .bump/report.md --label "spec: $impact"
fi
