import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBy, refusalOf, type Standing, stagesOf } from "./stage-rules";
import type { ApplicationStage } from "./types";

const STAGES = ["sent", "shortlisted", "interview", "hired", "declined", "withdrawn"] as const;
const BY_COMPANY = STAGES.filter((stage) => stage !== "withdrawn");

function at(stage: ApplicationStage, withdrawnFrom: ApplicationStage | null = null): Standing {
  return { companyId: "company", applicantId: "applicant", stage, withdrawnFrom };
}

describe("the stages of an application", () => {
  it("are for the company to choose among, while it is not withdrawn", () => {
    for (const stage of BY_COMPANY) {
      expect(stagesOf(at(stage), "company")).toEqual(BY_COMPANY.filter((other) => other !== stage));
      expect(refusalOf(at(stage), stage, "company")).toBe("applicationMovedOn");
      expect(refusalOf(at(stage), "withdrawn", "company")).toBe("notYourStep");
      expect(refusalOf(at("withdrawn", "sent"), stage, "company")).toBe("applicationWithdrawn");
    }
  });

  it("let the applicant withdraw until they are hired, and take that back to where it stood", () => {
    for (const stage of ["sent", "shortlisted", "interview", "declined"] as const) {
      expect(stagesOf(at(stage), "applicant")).toEqual(["withdrawn"]);
      expect(stagesOf(at("withdrawn", stage), "applicant")).toEqual([stage]);
    }
    expect(refusalOf(at("hired"), "withdrawn", "applicant")).toBe("hiredAlready");
    expect(refusalOf(at("withdrawn", "sent"), "withdrawn", "applicant")).toBe("applicationMovedOn");
    expect(refusalOf(at("withdrawn", "sent"), "hired", "applicant")).toBe("notYourStep");
    expect(refusalOf(at("sent"), "shortlisted", "applicant")).toBe("notYourStep");
  });

  it("are nobody else's", () => {
    for (const stage of STAGES) expect(stagesOf(at(stage, null), "stranger")).toEqual([]);
  });

  it("never have an applicant better off than the company has said, whatever the two do", () => {
    const moves = fc.array(fc.record({ by: fc.constantFrom("company", "applicant"), to: fc.constantFrom(...STAGES) }));
    fc.assert(
      fc.property(moves, (all) => {
        let [application, said]: [Standing, ApplicationStage] = [at("sent"), "sent"];
        for (const { by, to } of all) {
          if (refusalOf(application, to, by) !== null) continue;
          application = { ...application, ...changesBy(to, application, new Date()) };
          if (by === "company") said = to;
        }
        const { stage, withdrawnFrom } = application;
        expect(stage === "withdrawn" ? withdrawnFrom : stage).toBe(said);
        expect(withdrawnFrom === null).toBe(stage !== "withdrawn");
      }),
    );
  });
});
