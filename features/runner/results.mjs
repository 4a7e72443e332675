// What cucumber says while it runs, gathered per scenario.

import { suggestion } from './suggestion.mjs';

export class Results {
  constructor(support) {
    this.patterns = support.stepDefinitions.map((definition) => String(definition.pattern.source ?? definition.pattern));
    this.parseErrors = [];
    this.lines = new Map();
    this.pickles = new Map();
    this.cases = new Map();
    this.attempts = new Map();
    this.scenarios = [];
  }

  take(envelope) {
    if (envelope.parseError) this.parseErrors.push(envelope.parseError.message);
    if (envelope.gherkinDocument) this.readDocument(envelope.gherkinDocument);
    if (envelope.pickle) this.pickles.set(envelope.pickle.id, envelope.pickle);
    if (envelope.testCase) this.cases.set(envelope.testCase.id, envelope.testCase);
    if (envelope.testCaseStarted) this.attempts.set(envelope.testCaseStarted.id, { case: envelope.testCaseStarted.testCaseId, faults: [] });
    if (envelope.testStepFinished) this.takeStep(envelope.testStepFinished);
    if (envelope.testCaseFinished) this.finish(envelope.testCaseFinished.testCaseStartedId);
  }

  readDocument({ feature }) {
    this.feature = feature?.name;
    const children = feature?.children ?? [];
    for (const { scenario, rule } of [...children, ...children.flatMap((child) => child.rule?.children ?? [])]) {
      if (scenario && !rule) this.lines.set(scenario.id, scenario.location.line);
    }
  }

  takeStep({ testCaseStartedId, testStepId, testStepResult }) {
    if (testStepResult.status === 'PASSED' || testStepResult.status === 'SKIPPED') return;
    const attempt = this.attempts.get(testCaseStartedId);
    const testCase = this.cases.get(attempt.case);
    const pickle = this.pickles.get(testCase.pickleId);
    const step = testCase.testSteps.find((known) => known.id === testStepId);
    const text = pickle.steps.find((known) => known.id === step.pickleStepId)?.text ?? '';
    const why = {
      UNDEFINED: () => suggestion(text, this.patterns),
      AMBIGUOUS: () => `Steget passer med flere setninger:\n${testStepResult.message}`,
    }[testStepResult.status];
    attempt.faults.push({ step: text, why: why ? why() : (testStepResult.message ?? testStepResult.status) });
  }

  finish(id) {
    const attempt = this.attempts.get(id);
    const pickle = this.pickles.get(this.cases.get(attempt.case).pickleId);
    this.scenarios.push({
      name: pickle.name,
      line: this.lines.get(pickle.astNodeIds[0]),
      tags: pickle.tags.map((tag) => tag.name.slice(1)),
      steps: pickle.steps.map((step) => step.text),
      faults: attempt.faults,
    });
  }

  summary() {
    return { feature: this.feature, scenarios: this.scenarios, patterns: this.patterns, parseErrors: this.parseErrors };
  }
}
